import type { QueueEvent } from '../../contract/queue.js';
import type { LiveQueueController } from '../../controllers/live-queue.js';
import { concerns } from './news.js';
import type { TicketController } from './ticket-controller.js';

/** Has a ticket read anew when the queue has moved in a way that may concern it. */
export class Moves {
  /** Last state of the queue that the ticket was compared with. */
  private sequence = 0;

  constructor(private readonly reading: TicketController) {}

  /** Another queue is followed. */
  reset(): void {
    this.sequence = 0;
  }

  take(event: QueueEvent): void {
    this.sequence = event.sequence;
    const { ticket } = this.reading;
    if (!ticket || !concerns(event, ticket)) return;
    this.reading.refreshSoon(event.number === ticket.number ? 0 : undefined);
  }

  /** Where a proxy keeps the events back, the queue itself says that something has happened. */
  compare({ queue }: LiveQueueController): void {
    if (!queue || queue.sequence <= this.sequence) return;
    this.sequence = queue.sequence;
    const { ticket } = this.reading;
    if (ticket && ticket.sequence < queue.sequence) this.reading.refreshSoon();
  }
}
