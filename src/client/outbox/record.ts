import type { Failure } from './failure.js';

/** Why a record is not sent at once: time to undo, a failure, or a server that asked for it. */
type Hold = 'undo' | 'backoff' | 'retry-after';

/** What a store keeps of one write. */
export interface OutboxRecord {
  /** A random one, which is its Idempotency-Key too. */
  readonly id: string;
  readonly operation: string;
  readonly baseUrl: string;
  /** There only as long as it may still be sent. */
  readonly body?: object;
  readonly status: 'waiting' | 'refused' | 'expired';
  /** In milliseconds since 1970, as `dueAt`. */
  readonly addedAt: number;
  readonly dueAt: number;
  /** How long before `dueAt` that was decided, in milliseconds. */
  readonly heldFor: number;
  readonly hold: Hold;
  /** How often sending it was begun: from then on it may have arrived. */
  readonly attempts: number;
  /** The page that decided last about it: each visit to one is another. */
  readonly page: string;
  readonly failure?: Failure;
}

/** A record of which nothing is left but what became of it. */
export function ended(
  { body: _, ...record }: OutboxRecord,
  status: 'refused' | 'expired',
): OutboxRecord {
  return { ...record, status };
}
