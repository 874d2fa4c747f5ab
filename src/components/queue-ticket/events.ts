import type { Ticket } from '../../contract/queue.js';
import { PlatformEvent } from '../shared/platform-event.js';

/** Where a number is on its way now. It says neither whose number it is nor which. */
export class QueueTicketEvent extends PlatformEvent {
  static readonly eventName = 'motcua-queue-ticket';

  constructor(
    /** `waiting` once it was taken. */
    readonly state: Ticket['state'],
    /** Id of the service. */
    readonly service: string,
  ) {
    super(QueueTicketEvent.eventName, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'motcua-queue-ticket': QueueTicketEvent;
  }
}
