import type { Fetch } from '../request.js';
import type { Clock } from './clock.js';
import type { OutboxOperation } from './operations.js';

export interface OutboxItem {
  readonly id: string;
  readonly operation: string;
  readonly status: 'waiting' | 'sending' | 'sent' | 'refused' | 'expired';
  /** When it will be sent at the earliest, in milliseconds since 1970. */
  readonly dueAt: number;
  /** Why the last attempt failed; an `ApiError`. */
  readonly error?: unknown;
}

export interface AddOptions {
  /**
   * Time to take it back, in milliseconds. It ends early with the page: the next visit sends at once.
   */
  readonly delay?: number;
}

/** Keeps writes until the server has them. */
export interface Outbox {
  /** False where the browser refuses storage: what is added then goes with the page. */
  readonly durable: Promise<boolean>;

  /**
   * Keeps a write before it is sent, then sends it until it is acknowledged, finally refused, or 14
   * days old. Resolves when it is kept.
   *
   * @param baseUrl where the API's operations begin, as a whole address
   * @throws {TypeError} where that is none, or where the body is no JSON
   */
  add(
    operation: OutboxOperation,
    baseUrl: string,
    body: object,
    options?: AddOptions,
  ): Promise<OutboxItem>;

  /** Takes back what was not sent yet; false when it is too late. */
  cancel(id: string): Promise<boolean>;

  /**
   * Tells of every change of an item, in this tab or another. What was given up while nobody
   * listened is told first, and only once.
   *
   * @returns how to stop
   */
  subscribe(listener: OutboxListener): () => void;
}

export type OutboxListener = (item: OutboxItem) => void;

/** For tests; a page needs none of them. */
export interface OutboxOptions {
  /** Of the database, and of the lock and the channel that go with it. */
  readonly name?: string;
  readonly fetch?: Fetch;
  readonly clock?: Clock;
  /** From 0 to 1. */
  readonly random?: () => number;
  /** May throw, as `indexedDB` does in some frames. */
  readonly storage?: () => IDBFactory;
  /** Null where there are none. */
  readonly locks?: LockManager | null;
  /** Ends the outbox as the end of its page would. */
  readonly signal?: AbortSignal;
}
