import { define } from '../shared/define.js';
import { MotcuaQueueDesk } from './queue-desk.js';

define('motcua-queue-desk', MotcuaQueueDesk);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-queue-desk': MotcuaQueueDesk;
  }
}
