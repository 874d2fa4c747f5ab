import { PlatformEvent } from '../shared/platform-event.js';

/** A summary of ratings came and is shown. */
export class RatingSummaryEvent extends PlatformEvent {
  static readonly eventName = 'motcua-rating-summary';

  constructor(
    /** Code of the agency; empty for all of them. */
    readonly agency: string,
    /** The first local date of the period. */
    readonly from: string,
    /** The local date after the last. */
    readonly to: string,
  ) {
    super(RatingSummaryEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-rating-summary': RatingSummaryEvent;
  }
}
