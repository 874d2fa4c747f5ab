import type { ReactiveControllerHost } from 'lit';
import { clientFor, type ClientOptions } from '../../client/client.js';
import { ProblemError } from '../../client/errors.js';
import { newIdempotencyKey } from '../../client/idempotency-key.js';
import { problemName, type ProblemName } from '../../contract/problem.js';
import { takeTicket, type Priority, type TakenTicket } from '../../contract/queue.js';
import { RequestController } from '../../controllers/request.js';
import type { Wish } from './keep.js';

export const problemOf = (error: unknown): ProblemName | undefined =>
  error instanceof ProblemError && error.problem ? problemName(error.problem.type) : undefined;

/** Whether a number may have been given out although no answer says so. */
function isOpen(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return true;
  return error.status >= 500 || problemOf(error) === 'idempotency-key-in-use';
}

/** Takes a number, once, however often it is asked for and whatever becomes of the answers. */
export class Taking {
  /** What was asked for and is not settled. */
  wish: Wish | undefined;
  private readonly request: RequestController<Wish, TakenTicket>;

  constructor(
    host: ReactiveControllerHost,
    of: () => { options: ClientOptions; office: string },
    private readonly callbacks: {
      taken(taken: TakenTicket): void;
      /** Something was asked for, or is settled. */
      changed(wish: Wish | undefined): void;
      failed(error: unknown): void;
    },
  ) {
    this.request = new RequestController<Wish, TakenTicket>(
      host,
      async ({ key, service, priority }, signal) => {
        const { options, office } = of();
        const input = { office, service, ...(priority && { priority }) };
        const { value } = await clientFor({ takeTicket }, options).takeTicket(input, {
          signal,
          idempotencyKey: key,
        });
        return value;
      },
      () => this.settled(),
    );
  }

  get isPending(): boolean {
    return this.request.status === 'pending';
  }

  get isSlow(): boolean {
    return this.request.slow;
  }

  /** Why the last attempt failed. */
  get error(): unknown {
    return this.request.status === 'error' ? this.request.error : undefined;
  }

  /** Whether it is not known if there is a number; only a repeat can tell. */
  get isOpen(): boolean {
    return this.wish !== undefined && this.error !== undefined;
  }

  /** Asks for a number; a second tap on the same button, or on another one meanwhile, is nothing. */
  take(service: string, priority: Priority | undefined): void {
    if (this.isPending || this.isOpen) return;
    const key = newIdempotencyKey();
    this.send({ service, ...(priority && { priority }), key, at: Date.now() });
  }

  /** Asks once more for what was asked for before, by its name. */
  send(wish: Wish): void {
    this.wish = wish;
    this.callbacks.changed(wish);
    this.request.run(wish);
  }

  readonly retry = (): void => this.request.retry();

  /** Waits for no answer any more. */
  drop(): void {
    this.request.reset();
    this.close();
  }

  private settled(): void {
    const { status, value, error } = this.request;
    if (status === 'success' && value) {
      this.drop();
      this.callbacks.taken(value);
    } else {
      if (!isOpen(error)) this.close();
      this.callbacks.failed(error);
    }
  }

  private close(): void {
    this.wish = undefined;
    this.callbacks.changed(undefined);
  }
}
