import type { Clock } from '../../src/client/outbox/clock.js';

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  private time = Date.UTC(2026, 2, 2);
  /** Time that has really passed; the clock on the wall may be set to anything. */
  private passed = 0;
  private timers: { at: number; callback: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.passed + milliseconds, callback };
    this.timers.push(timer);
    return () => (this.timers = this.timers.filter((one) => one !== timer));
  }

  /** How many timers are set. */
  get pending(): number {
    return this.timers.length;
  }

  advance(milliseconds: number): void {
    this.time += milliseconds;
    this.passed += milliseconds;
    const due = this.timers.filter(({ at }) => at <= this.passed);
    this.timers = this.timers.filter(({ at }) => at > this.passed);
    for (const { callback } of due) callback();
  }

  /** Somebody sets the clock on the wall. */
  set(time: number): void {
    this.time = time;
  }
}

export const seconds = (count: number): number => count * 1000;
export const days = (count: number): number => seconds(count * 24 * 60 * 60);
