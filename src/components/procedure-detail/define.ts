import { define } from '../shared/define.js';
import { MotcuaProcedureDetail } from './procedure-detail.js';

define('motcua-procedure-detail', MotcuaProcedureDetail);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-procedure-detail': MotcuaProcedureDetail;
  }
}
