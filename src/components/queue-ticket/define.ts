import { define } from '../shared/define.js';
import { MotcuaQueueTicket } from './queue-ticket.js';

define('motcua-queue-ticket', MotcuaQueueTicket);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-queue-ticket': MotcuaQueueTicket;
  }
}
