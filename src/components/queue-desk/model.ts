import type { Desk } from '../../contract/desk.js';
import type { CallKeyController } from './call-key.js';
import type { DeskAction } from './desk-action.js';
import type { DeskController } from './desk-controller.js';
import type { TransferForm } from './transfer-form.js';
import type { Wording } from './wording.js';

/** What the parts of a desk are drawn from. */
export interface DeskModel {
  readonly desk: Desk;
  readonly controller: DeskController;
  readonly key: CallKeyController;
  readonly transfer: TransferForm;
  readonly wording: Wording;
  /** BCP 47 tag of the desk's own texts. */
  readonly language: string;
  /** Level of the headings inside. */
  readonly headingLevel: number;
  /** When the queue was last heard of, where that is too long ago; in the office's time. */
  readonly staleSince: string | undefined;
  readonly isLive: boolean;
  /** Whether all that wait are shown, not only the first ones. */
  readonly showsAll: boolean;
  press(action: DeskAction): void;
  /** Calls the next number, or says why it cannot. */
  call(): void;
  toggleAll(): void;
  signOut(): void;
}
