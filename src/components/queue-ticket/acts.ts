import type { ReactiveControllerHost } from 'lit';
import { clientFor } from '../../client/client.js';
import { newIdempotencyKey } from '../../client/idempotency-key.js';
import {
  leaveQueue,
  postponeTicket,
  rejoinQueue,
  undoLeave,
  type Ticket,
} from '../../contract/queue.js';
import { RequestController } from '../../controllers/request.js';
import type { TicketSource } from './ticket-controller.js';

/** What a holder does with a number. */
export type Act =
  | { readonly kind: 'postpone'; readonly places: number }
  | { readonly kind: 'rejoin' | 'leave' | 'undo-leave' };

interface Attempt {
  readonly act: Act;
  readonly source: TicketSource;
  /** Names the act, so that a repeat after a lost answer does nothing twice. */
  readonly key: string;
}

/** Changes a ticket, one act at a time. */
export class Acts {
  /** The last one: on its way, or not done for the reason in `error`. */
  act: Act | undefined;
  /** The last one that was done, for as long as nothing else was begun. */
  done: Act | undefined;
  private readonly request: RequestController<Attempt, Ticket>;

  constructor(
    host: ReactiveControllerHost,
    private readonly callbacks: { done(ticket: Ticket): void; failed(error: unknown): void },
  ) {
    this.request = new RequestController<Attempt, Ticket>(host, send, () => this.settled());
  }

  get isPending(): boolean {
    return this.request.status === 'pending';
  }

  get error(): unknown {
    return this.request.status === 'error' ? this.request.error : undefined;
  }

  run(act: Act, source: TicketSource): void {
    if (this.isPending) return;
    this.act = act;
    this.done = undefined;
    this.request.run({ act, source, key: newIdempotencyKey() });
  }

  readonly retry = (): void => this.request.retry();

  clear(): void {
    this.act = this.done = undefined;
    this.request.reset();
  }

  private settled(): void {
    const { status, value, error } = this.request;
    if (status === 'success' && value) {
      const { act } = this;
      this.clear();
      this.done = act;
      this.callbacks.done(value);
    } else {
      this.callbacks.failed(error);
    }
  }
}

async function send({ act, source, key }: Attempt, signal: AbortSignal): Promise<Ticket> {
  const client = clientFor({ postponeTicket, rejoinQueue, leaveQueue, undoLeave }, source.options);
  const { id } = source;
  const call = { token: source.secret, idempotencyKey: key, signal };
  switch (act.kind) {
    case 'postpone':
      return (await client.postponeTicket({ id, places: act.places }, call)).value;
    case 'rejoin':
      return (await client.rejoinQueue({ id }, call)).value;
    case 'leave':
      return (await client.leaveQueue({ id }, call)).value;
    case 'undo-leave':
      return (await client.undoLeave({ id }, call)).value;
  }
}
