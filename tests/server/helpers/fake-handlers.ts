import { examples } from '../../../src/contract/examples/index.js';
import { operations } from '../../../src/contract/operations.js';
import type { Handlers } from '../../../src/server/handlers.js';

/** Handlers that answer with each operation's first example; `changes` replace some. */
export function fakeHandlers(changes: Partial<Handlers> = {}): Handlers {
  const names = Object.keys(operations) as (keyof typeof operations)[];
  const first = names.map((name) => [name, () => examples[name][0]!.output] as const);
  return { ...(Object.fromEntries(first) as unknown as Handlers), ...changes };
}
