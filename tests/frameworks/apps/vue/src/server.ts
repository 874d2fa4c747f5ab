import { createSSRApp } from 'vue';
import { renderToString } from 'vue/server-renderer';
import Widgets from './Widgets.vue';

export const render = () => renderToString(createSSRApp(Widgets));
