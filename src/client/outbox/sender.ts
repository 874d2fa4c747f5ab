import { clientFor } from '../client.js';
import type { Fetch } from '../request.js';
import type { Clock } from './clock.js';
import { outboxOperations, type OutboxOperation } from './operations.js';
import { ended, type OutboxRecord } from './record.js';
import { afterFailure, isDue, isExpired, withTrueDate } from './schedule.js';
import { take, type Store } from './store.js';
import type { OutboxItem } from './types.js';

export interface SenderOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: () => number;
  readonly fetch: Fetch | undefined;
  /** The page's own name. */
  readonly page: string;
  readonly signal: AbortSignal;
  knows(page: string): boolean;
  tell(record: OutboxRecord, status: OutboxItem['status']): void;
}

/** A newer version of the library may keep writes that this one does not know: they are left alone. */
export const isWaiting = ({ status, operation }: OutboxRecord): boolean =>
  status === 'waiting' && Object.hasOwn(outboxOperations, operation);

/** Sends what is due, one after the other in order; one that fails does not keep the others back. */
export class Sender {
  constructor(private readonly options: SenderOptions) {}

  /**
   * Sends until nothing is due; what was added meanwhile is sent as well.
   *
   * @param urgent whether what failed should be tried again before its time
   */
  async sendDue(urgent: boolean): Promise<void> {
    let sent = await this.pass(urgent);
    while (sent) sent = await this.pass(false);
  }

  private async pass(urgent: boolean): Promise<boolean> {
    const { store, clock, signal, knows } = this.options;
    let sent = false;
    for (const record of (await store.all()).filter(isWaiting)) {
      if (signal.aborted) return false;
      const now = clock.now();
      const dated = withTrueDate(record, now);
      if (isExpired(dated, now)) await this.expire(record.id);
      else if (isDue(record, { now, urgent, knows }))
        sent = (await this.attempt(record.id)) || sent;
    }
    return sent;
  }

  private async expire(id: string): Promise<void> {
    const { store, tell } = this.options;
    const record = await store.change(id, (one) => ended(one, 'expired'));
    if (record) tell(record, 'expired');
  }

  /** @returns whether there was something to send */
  private async attempt(id: string): Promise<boolean> {
    const { store, clock, page, signal, tell } = this.options;
    // Counted before it is sent: from here on it is too late to take it back.
    const record = await store.change(id, (one) => {
      const dated = withTrueDate(one, clock.now());
      return isWaiting(one) ? { ...dated, attempts: one.attempts + 1, page } : one;
    });
    if (!record || !isWaiting(record)) return false;
    tell(record, 'sending');
    const error = await this.send(record).catch((reason: unknown) => reason);
    if (signal.aborted) return false;
    if (error !== undefined) await this.failed(id, error);
    // Gone with its body, unless another tab has removed it and told of it.
    else if (await take(store, id)) tell(record, 'sent');
    return true;
  }

  private async failed(id: string, error: unknown): Promise<void> {
    const { store, clock, random, tell } = this.options;
    const luck = random();
    const record = await store.change(id, (one) =>
      isWaiting(one) ? afterFailure(one, error, clock.now(), luck) : one,
    );
    if (record) tell(record, record.status);
  }

  private async send({ id, operation, baseUrl, body }: OutboxRecord): Promise<void> {
    const { fetch, signal } = this.options;
    const client = clientFor(outboxOperations, { baseUrl, attempts: 1, ...(fetch && { fetch }) });
    const call = client[operation as OutboxOperation] as (
      input: object | undefined,
      options: { idempotencyKey: string; signal: AbortSignal },
    ) => Promise<unknown>;
    await call(body, { idempotencyKey: id, signal });
  }
}
