import type { Contact } from '../../contract/common.js';
import type { DossierReport } from '../../contract/dossiers.js';
import type { Messages } from '../../i18n/messages.js';
import type { Formats } from './formats.js';
import type { Found } from './look-up.js';
import type { Situation } from './situation.js';

/** What every part of the result is made from. */
export interface PartModel {
  readonly report: DossierReport;
  /** BCP 47 tag of the API's texts. */
  readonly language: string;
  readonly situation: Situation;
  /** The office's date today: `2026-03-04`. */
  readonly today: string;
  readonly texts: Messages['dossierReport'];
  readonly common: Messages['common'];
  readonly formats: Formats;
  /** Level of the headings of sections. */
  readonly headingLevel: number;
  /** On a shared device no other page is opened: it would stay there for the next person. */
  readonly kiosk: boolean;
}

/** What the watch found new, and at what hour. */
export interface News {
  readonly time: string;
  readonly sentences: readonly string[];
}

export interface ResultModel {
  readonly found: Found;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** Whom to ask where the dossier names nobody. */
  readonly contact: Contact | undefined;
  readonly kiosk: boolean;
  readonly headingLevel: number;
  /** Whether a newer report is on its way. */
  readonly refreshing: boolean;
  /** Why a newer one did not come; empty where none was asked for, or it came. */
  readonly failure: string;
  readonly watching: boolean;
  /** Whether the watch has ended by itself. */
  readonly watchEnded: boolean;
  readonly news: News | undefined;
  readonly texts: Messages['dossierReport'];
  readonly common: Messages['common'];
  readonly formats: Formats;
  onRefresh(): void;
  onPrint(): void;
  onAnother(): void;
  onWatch(): void;
}
