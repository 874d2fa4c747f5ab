import { createOutbox } from './create-outbox.js';
import type { Outbox } from './types.js';

export { createOutbox };
export type { Outbox, OutboxItem, OutboxListener, OutboxOptions } from './types.js';

let outbox: Outbox | undefined;

/** The page's outbox. Asked for the first time, it sends what earlier visits have left. */
export function getOutbox(): Outbox {
  return (outbox ??= createOutbox());
}
