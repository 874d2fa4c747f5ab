import { define } from '../shared/define.js';
import { MotcuaRatingSummary } from './rating-summary.js';

define('motcua-rating-summary', MotcuaRatingSummary);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-rating-summary': MotcuaRatingSummary;
  }
}
