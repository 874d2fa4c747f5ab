import type { Call, Queue } from '../../contract/queue.js';
import { keyOf } from './new-calls.js';

/**
 * New calls that the board has not shown yet: they wait for their turn, or have lost it. What was
 * called before the board began is not among them.
 */
export class Unshown {
  private keys = new Set<string>();

  /** @param queue that the calls are news of; what it lists no more is forgotten */
  add(calls: readonly Call[], queue: Queue): void {
    const known = [...this.keys, ...calls.map(keyOf)];
    const listed = new Set(queue.called.map(keyOf));
    this.keys = new Set(known.filter((key) => listed.has(key)));
  }

  /** It has its turn. */
  show(call: Call): void {
    this.keys.delete(keyOf(call));
  }

  has(call: Call): boolean {
    return this.keys.has(keyOf(call));
  }

  clear(): void {
    this.keys.clear();
  }
}
