import { waitUntil as poll } from '@open-wc/testing';

type Predicate = Parameters<typeof poll>[0];

/** Waits until something holds: as long as a loaded machine needs, as a time is no test. */
export const waitUntil = (holds: Predicate, otherwise?: string): Promise<void> =>
  poll(holds, otherwise, { timeout: 15_000, interval: 20 }) as Promise<void>;
