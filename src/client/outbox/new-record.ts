import { newIdempotencyKey } from '../idempotency-key.js';
import type { OutboxOperation } from './operations.js';
import type { OutboxRecord } from './record.js';

interface Write {
  readonly operation: OutboxOperation;
  readonly baseUrl: string;
  readonly body: object;
  /** Time to take it back, in milliseconds. */
  readonly delay: number;
  readonly page: string;
  /** In milliseconds since 1970. */
  readonly now: number;
}

/** @throws {TypeError} where the address is none, or the body is no JSON */
export function newRecord({ operation, baseUrl, body, delay, page, now }: Write): OutboxRecord {
  return {
    id: newIdempotencyKey(),
    operation,
    baseUrl: new URL(baseUrl).href,
    // As it is now, and nothing in it that could not be stored.
    body: JSON.parse(JSON.stringify(body)) as object,
    status: 'waiting',
    addedAt: now,
    dueAt: now + delay,
    heldFor: delay,
    hold: 'undo',
    attempts: 0,
    page,
  };
}
