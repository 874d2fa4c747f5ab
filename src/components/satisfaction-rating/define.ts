import { define } from '../shared/define.js';
import { MotcuaSatisfactionRating } from './satisfaction-rating.js';

define('motcua-satisfaction-rating', MotcuaSatisfactionRating);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-satisfaction-rating': MotcuaSatisfactionRating;
  }
}
