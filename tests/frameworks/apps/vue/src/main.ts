import { createApp, createSSRApp } from 'vue';
import Widgets from './Widgets.vue';

const isRendered = document.getElementById('app')!.hasChildNodes();
(isRendered ? createSSRApp : createApp)(Widgets).mount('#app');
