import { clientFor, type CallOptions } from '../client.js';
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
  readonly signal: AbortSignal | undefined;
  /** Whether that page was there together with this one. */
  readonly knows: (page: string) => boolean;
  readonly tell: (record: OutboxRecord, status: OutboxItem['status']) => void;
}

/** A newer version of the library may keep writes that this one does not know: they are left alone. */
export const isWaiting = ({ status, operation }: OutboxRecord): boolean =>
  status === 'waiting' && Object.hasOwn(outboxOperations, operation);

/**
 * Makes what sends all that is due, one after the other in order, and what was added meanwhile as
 * well. One that fails does not keep the others back.
 *
 * @returns takes whether what failed should be tried again before its time
 */
export function createSender(options: SenderOptions): (urgent: boolean) => Promise<void> {
  const { store, clock, random, fetch, page, signal, knows, tell } = options;

  /** Looks at every record once. @returns whether there was something to send */
  async function pass(urgent: boolean): Promise<boolean> {
    let sent = false;
    for (const record of (await store.all()).filter(isWaiting)) {
      if (signal?.aborted) return false;
      const now = clock.now();
      if (isExpired(withTrueDate(record, now), now)) await expire(record.id);
      else if (isDue(record, { now, urgent, knows }) && (await attempt(record.id))) sent = true;
    }
    return sent;
  }

  async function expire(id: string): Promise<void> {
    const record = await store.change(id, (one) => ended(one, 'expired'));
    if (record) tell(record, 'expired');
  }

  /** @returns whether it was still there to be sent */
  async function attempt(id: string): Promise<boolean> {
    // Counted before it is sent: from here on it is too late to take it back.
    const record = await store.change(id, (one) =>
      isWaiting(one)
        ? { ...withTrueDate(one, clock.now()), attempts: one.attempts + 1, page }
        : one,
    );
    if (!record || !isWaiting(record)) return false;
    tell(record, 'sending');
    const error = await send(record).catch((reason: unknown) => reason);
    if (signal?.aborted) return false;
    if (error !== undefined) await failed(id, error);
    // Gone with its body, unless another tab has removed it and told of it.
    else if (await take(store, id)) tell(record, 'sent');
    return true;
  }

  async function failed(id: string, error: unknown): Promise<void> {
    const luck = random();
    const record = await store.change(id, (one) =>
      isWaiting(one) ? afterFailure(one, error, clock.now(), luck) : one,
    );
    if (record) tell(record, record.status);
  }

  /** Resolves with nothing when the server has it. */
  async function send({ id, operation, baseUrl, body }: OutboxRecord): Promise<void> {
    const client = clientFor(outboxOperations, { baseUrl, attempts: 1, fetch });
    const call = client[operation as OutboxOperation] as (
      input: object | undefined,
      options: CallOptions,
    ) => Promise<unknown>;
    await call(body, { idempotencyKey: id, signal });
  }

  return async (urgent) => {
    let sent = await pass(urgent);
    while (sent) sent = await pass(false);
  };
}
