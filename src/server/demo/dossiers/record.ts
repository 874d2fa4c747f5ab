import type { Contact } from '../../../contract/common.js';
import type {
  DossierRequest,
  DossierStatus,
  Handover,
  Lateness,
} from '../../../contract/dossiers.js';

/** A dossier as `motcua import dossiers` takes it. */
export interface DossierRecord {
  readonly code: string;
  /** Code of the procedure. */
  readonly procedure: string;
  /** Code of the agency that took the dossier in. */
  readonly agency: string;
  readonly field: string;
  readonly status: DossierStatus;
  readonly submittedAt: string;
  readonly acceptedAt?: string;
  readonly promisedAt?: string;
  readonly settledAt?: string;
  readonly applicant: string;
  readonly phone: string;
  readonly receiptNumber: string;
  readonly identityNumber?: string;
  readonly events: readonly Step[];
  readonly requests: readonly DossierRequest[];
  readonly lateness?: Lateness;
  readonly handover?: Handover;
  readonly contact: Contact;
}

/** One step on a dossier's way. */
export interface Step {
  readonly status: DossierStatus;
  readonly at: string;
  readonly note?: string;
}
