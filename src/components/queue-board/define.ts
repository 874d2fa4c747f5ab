import { define } from '../shared/define.js';
import { MotcuaQueueBoard } from './queue-board.js';

define('motcua-queue-board', MotcuaQueueBoard);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-queue-board': MotcuaQueueBoard;
  }
}
