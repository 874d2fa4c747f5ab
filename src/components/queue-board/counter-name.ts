import type { Queue } from '../../contract/queue.js';

/** What stands above a counter; its id where the queue has no such counter any more. */
export const counterName = (id: string, queue: Queue | undefined): string =>
  queue?.counters.find((counter) => counter.id === id)?.name ?? id;
