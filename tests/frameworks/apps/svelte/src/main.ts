import { hydrate, mount } from 'svelte';
import Widgets from './Widgets.svelte';

const target = document.getElementById('app')!;
(target.hasChildNodes() ? hydrate : mount)(Widgets, { target });
