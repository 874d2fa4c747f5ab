import { define } from '../shared/define.js';
import { MotcuaSettlementFigures } from './settlement-figures.js';

define('motcua-settlement-figures', MotcuaSettlementFigures);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-settlement-figures': MotcuaSettlementFigures;
  }
}
