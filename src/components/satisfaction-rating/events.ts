import { PlatformEvent } from '../shared/platform-event.js';

/**
 * A rating was given: it is kept until it is sent. Says nothing more of it, because pages hand
 * events on to analytics.
 */
export class RatingEvent extends PlatformEvent {
  static readonly eventName = 'motcua-rating';

  constructor(
    /** Id of the form that was answered. */
    readonly form: string,
    /** The step that was chosen, 1 for the least satisfied. */
    readonly answer: number,
  ) {
    super(RatingEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-rating': RatingEvent;
  }
}
