import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientFor, type ClientOptions } from '../../client/client.js';
import { getTicket, type Ticket } from '../../contract/queue.js';
import { RequestController } from '../../controllers/request.js';
import { problemOf } from './taking.js';

/** How often a ticket is read when nothing says that it has changed, in milliseconds. */
const restPeriod = 60_000;

/** And when nothing comes that could say so. */
const busyPeriod = 15_000;

/** Without an answer for so long, in milliseconds, what is shown may be out of date. */
const staleAfter = 100_000;

/** All of a hall hear of a call at once; they ask within so many milliseconds. */
const spread = 1500;

export interface TicketSource {
  readonly options: ClientOptions;
  readonly id: string;
  /** The secret that may change the ticket, or the one that may only read it. */
  readonly secret: string;
}

/** Follows one ticket: reads it when it may have changed, and from time to time. */
export class TicketController implements ReactiveController {
  ticket: Ticket | undefined;
  /** When it was last known to be so, on this device's clock; milliseconds since 1970. */
  private heardAt = 0;
  private source: TicketSource | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dueAt = Infinity;
  /** Whether it may have changed since the request that is on its way was sent. */
  private isDueAgain = false;
  private readonly request: RequestController<TicketSource, Ticket>;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly callbacks: {
      /** Whether the queue's events come. */
      isLive(): boolean;
      changed(before: Ticket | undefined, after: Ticket): void;
      failed(error: unknown): void;
    },
  ) {
    this.request = new RequestController<TicketSource, Ticket>(
      host,
      async ({ options, id, secret }, signal) => {
        const { value } = await clientFor({ getTicket }, options).getTicket(
          { id },
          { token: secret, signal },
        );
        return value;
      },
      () => this.settled(),
    );
    host.addController(this);
  }

  get error(): unknown {
    return this.request.status === 'error' ? this.request.error : undefined;
  }

  /** Whether the server says that there is no such ticket, or none for this secret. */
  get isGone(): boolean {
    const problem = problemOf(this.error);
    return problem === 'not-found' || problem === 'unauthorized';
  }

  /** Whether what is shown may have changed since. */
  get isStale(): boolean {
    if (!this.ticket || !this.source) return false;
    return this.error !== undefined || Date.now() - this.heardAt > staleAfter;
  }

  get isPending(): boolean {
    return this.request.status === 'pending';
  }

  /** @param source undefined for a ticket that is shown and not followed */
  start(source: TicketSource | undefined, ticket?: Ticket): void {
    this.stop();
    this.source = source;
    if (ticket) this.accept(ticket);
    if (ticket || !source) this.rest();
    else this.refresh();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.dueAt = Infinity;
    this.request.reset();
    this.source = this.ticket = undefined;
  }

  /** Reads the ticket now, or after the answer that is on its way. */
  readonly refresh = (): void => {
    if (!this.source) return;
    if (this.isPending) this.isDueAgain = true;
    else this.request.run(this.source);
  };

  /** Reads it a moment later, once for many reasons. */
  refreshSoon(delay = Math.random() * spread): void {
    this.schedule(delay);
  }

  /** Takes a state that another answer brought, unless it is older than what is known. */
  accept(ticket: Ticket): void {
    const before = this.ticket;
    this.heardAt = Date.now();
    if (before && ticket.sequence < before.sequence) return;
    this.ticket = ticket;
    this.host.requestUpdate();
    this.callbacks.changed(before, ticket);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.onVisibility);
    this.refreshSoon(0);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.onVisibility);
    clearTimeout(this.timer);
    this.dueAt = Infinity;
  }

  private settled(): void {
    const { status, value, error } = this.request;
    this.rest();
    if (this.isDueAgain) this.refreshSoon();
    this.isDueAgain = false;
    if (status === 'success' && value) this.accept(value);
    else this.callbacks.failed(error);
  }

  private rest(): void {
    const period = this.callbacks.isLive() ? restPeriod : busyPeriod;
    this.schedule(period * (0.8 + Math.random() * 0.4));
  }

  /** Keeps what is due sooner. */
  private schedule(delay: number): void {
    const at = Date.now() + delay;
    if (!this.source || at >= this.dueAt) return;
    clearTimeout(this.timer);
    this.dueAt = at;
    this.timer = setTimeout(() => {
      this.dueAt = Infinity;
      this.refresh();
    }, delay);
  }

  private readonly onVisibility = (): void => {
    // A locked phone hears nothing; what it missed comes as soon as it is looked at.
    if (!document.hidden) this.refresh();
  };
}
