import { define } from '../shared/define.js';
import { MotcuaProcedureSearch } from './procedure-search.js';

define('motcua-procedure-search', MotcuaProcedureSearch);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-procedure-search': MotcuaProcedureSearch;
  }
}
