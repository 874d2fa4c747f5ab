import { render as renderWidgets } from 'svelte/server';
import Widgets from './Widgets.svelte';

export const render = () => renderWidgets(Widgets).body;
