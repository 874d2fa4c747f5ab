import type { LimitOptions } from '../limits/limiter.js';
import type { Secret } from '../secret.js';

/** How queues are kept. */
export interface QueueOptions {
  /** What the secrets of tickets and the keys of calls are made with. */
  readonly secret: Secret;
  /** For taking numbers. */
  readonly limits?: LimitOptions | undefined;
  /** The clock; the machine's by default. */
  readonly clock?: (() => Date) | undefined;
}
