import { PlatformEvent } from '../shared/platform-event.js';

/** Figures came and are shown. */
export class SettlementFiguresEvent extends PlatformEvent {
  static readonly eventName = 'motcua-settlement-figures';

  constructor(
    /** Code of the agency; empty for all of them. */
    readonly agency: string,
    /** The first local date of the period. */
    readonly from: string,
    /** The local date after the last. */
    readonly to: string,
  ) {
    super(SettlementFiguresEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-settlement-figures': SettlementFiguresEvent;
  }
}
