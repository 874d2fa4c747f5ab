import { mount } from 'svelte';
import Widgets from './Widgets.svelte';

mount(Widgets, { target: document.getElementById('app')! });
