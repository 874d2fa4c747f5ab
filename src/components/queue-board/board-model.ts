import { html, type TemplateResult } from 'lit';
import type { Call, Queue } from '../../contract/queue.js';
import type { Messages } from '../../i18n/messages.js';
import type { SoundState } from './sound-controller.js';

/** What there is to say about the sound, and what its button does. */
export interface SoundModel {
  readonly state: SoundState;
  readonly hasVoice: boolean;
  toggle(): void;
}

export interface BoardModel {
  readonly queue: Queue;
  /** BCP 47 tag of the language of the names of office and counters. */
  readonly nameLanguage: string;
  /** The call that has its turn. */
  readonly calling: Call | undefined;
  /** Whether a call has had its turn, or was made before the board began. */
  wasShown(call: Call): boolean;
  /** The server's clock, in milliseconds. */
  readonly now: number;
  /** When the server was last heard, in milliseconds, where that is too long ago. */
  readonly staleSince: number | undefined;
  /** Whether it is the screen of a hall. */
  readonly kiosk: boolean;
  readonly headingLevel: number;
  /** Undefined where there is to be no sound. */
  readonly sound: SoundModel | undefined;
  readonly screenMayTurnOff: boolean;
  readonly texts: Messages['queueBoard'];
  /** A local date as the language writes it. */
  date(day: string): string;
}

/** The title of a part of the board. */
export const partTitle = (title: string, { headingLevel }: BoardModel): TemplateResult =>
  html`<div class="part-title" role="heading" aria-level=${Math.min(headingLevel + 1, 6)}>
    ${title}
  </div>`;
