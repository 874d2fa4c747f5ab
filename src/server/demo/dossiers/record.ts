import type { Dossier, DossierEvent } from '../../../contract/dossiers.js';

/**
 * A dossier as `motcua import dossiers` takes it. Procedure and agency stand in it with their names,
 * so that it can be read where other procedures were imported.
 */
export interface DossierRecord extends Dossier {
  readonly field: string;
  readonly phone: string;
  readonly receiptNumber: string;
  readonly identityNumber?: string;
}

/** One step on a dossier's way. */
export type Step = Pick<DossierEvent, 'status' | 'at' | 'note'>;
