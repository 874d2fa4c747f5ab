import { define } from '../shared/define.js';
import { MotcuaDossierStatus } from './dossier-status.js';

define('motcua-dossier-status', MotcuaDossierStatus);

declare global {
  interface HTMLElementTagNameMap {
    'motcua-dossier-status': MotcuaDossierStatus;
  }
}
