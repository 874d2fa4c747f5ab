import type { Ticket } from '../../contract/queue.js';
import type { Messages } from '../../i18n/messages.js';
import type { Act, Acts } from './acts.js';
import type { Alerts } from './alerts.js';
import type { CodeModel } from './sharing.js';
import type { TicketController } from './ticket-controller.js';

export type Texts = Messages['queueTicket'];

/** All that the view of a ticket needs. */
export interface TicketModel {
  readonly ticket: Ticket;
  readonly isFollowed: boolean;
  /** Whether the browser refused to keep the number. */
  readonly isRefused: boolean;
  /** BCP 47 tag of the language of the API's names. */
  readonly nameLanguage: string;
  readonly reading: Pick<TicketController, 'isStale' | 'isPending' | 'refresh'>;
  readonly acts: Pick<Acts, 'act' | 'done' | 'error' | 'isPending' | 'retry'>;
  readonly alerts: Pick<Alerts, 'sound' | 'notices' | 'toggleSound'>;
  /** The holder is warned when so many people are before them. */
  readonly warnAt: number;
  readonly kiosk: boolean;
  readonly headingLevel: number;
  /** Whether the browser does not keep the screen on. */
  readonly screenMayTurnOff: boolean;
  readonly isPostponing: boolean;
  /** By how many places the holder may move back at most. */
  readonly postponeUpTo: number;
  /** The code to follow it with; undefined where nobody has asked for one. */
  readonly code: CodeModel | undefined;
  readonly texts: Texts;
  readonly common: Messages['common'];
  /** The time of day of an instant, at the office. */
  time(instant: string): string;
  /** Time and date of an instant, at the office. */
  moment(instant: string): string;
  onPostponing(): void;
  onAct(act: Act): void;
  onWarnAt(people: number): void;
  onShare(): void;
  onNotices(): void;
  onPrint(): void;
  /** Begins anew. */
  onEnd(): void;
}
