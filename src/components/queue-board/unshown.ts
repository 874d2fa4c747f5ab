import type { Call, Queue } from '../../contract/queue.js';
import { keyOf } from './new-calls.js';

/**
 * New calls that the board has not shown yet: they wait for their turn, or have lost it. What was
 * called before the board began is not among them, nor is a recall of a number that was shown.
 */
export class Unshown {
  private keys = new Set<string>();
  /** What the queue listed before. */
  private before: readonly Call[] = [];

  /** @param queue that the calls are news of; what it lists no more is forgotten */
  add(calls: readonly Call[], queue: Queue): void {
    const shown = new Set(
      this.before.filter((call) => !this.has(call)).map(({ number }) => number),
    );
    const unshown = calls.filter(({ number }) => !shown.has(number));
    const known = [...this.keys, ...unshown.map(keyOf)];
    const listed = new Set(queue.called.map(keyOf));
    this.keys = new Set(known.filter((key) => listed.has(key)));
    this.before = queue.called;
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
