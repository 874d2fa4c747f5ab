import { PlatformEvent } from '../shared/platform-event.js';

/** A number was called from this desk, for the first time or again. */
export class DeskCallEvent extends PlatformEvent {
  static readonly eventName = 'motcua-desk-call';

  constructor(
    /** The number as it is shown and spoken, `A012`. */
    readonly number: string,
    /** Id of its service. */
    readonly service: string,
    /** Id of the counter. */
    readonly counter: string,
  ) {
    super(DeskCallEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-desk-call': DeskCallEvent;
  }
}
