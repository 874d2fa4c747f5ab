import { PlatformEvent } from '../shared/platform-event.js';

/** A number has its turn on the board: it is shown large, and heard where there is sound. */
export class QueueCallEvent extends PlatformEvent {
  static readonly eventName = 'motcua-queue-call';

  constructor(
    /** As it is called, e.g. `A012`. */
    readonly number: string,
    /** Id of the counter. */
    readonly counter: string,
  ) {
    super(QueueCallEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-queue-call': QueueCallEvent;
  }
}
