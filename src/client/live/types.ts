import type { Queue, QueueEvent } from '../../contract/queue.js';
import type { ClientOptions } from '../client.js';
import type { Clock } from '../outbox/clock.js';

/** Which queue is followed. */
export interface LiveSource {
  readonly options: ClientOptions;
  /** Code of the office. */
  readonly office: string;
}

/** What is known of an office's queue. */
export interface LiveState {
  readonly queue?: Queue;
  /** BCP 47 tag of the language of its names, where the server said so. */
  readonly language?: string | undefined;
  /** Milliseconds by which the server's clock is ahead of this device's. */
  readonly ahead: number;
  /** When the queue was last known to be so; the server's clock, milliseconds since 1970. */
  readonly heardAt?: number | undefined;
  /** Why the last attempt failed. */
  readonly error?: unknown;
}

/** What a page has, so that tests can have their own. */
export interface LiveWorld {
  readonly clock: Clock;
  readonly random: () => number;
  /** Undefined without HTTPS. */
  readonly locks: LockManager | undefined;
}

/** Is told of every change; of the event too where one brought it. */
export type LiveListener = (state: LiveState, event?: QueueEvent) => void;
