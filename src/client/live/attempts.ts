import type { LiveWorld } from './types.js';
import { delayAfter, lasting, pollDelay, pollFor, retryLimits } from './delays.js';

/** Streams that end at once, one after the other, before the queue is polled. */
const enough = 3;

/** How the attempts went, and so when the next one is due and of what kind. */
export class Attempts {
  private failures = 0;
  private brokenStreams = 0;
  /** Until when no stream is tried, by the clock. */
  private pollUntil = 0;
  private retryTime = 3_000;

  constructor(private readonly world: LiveWorld) {}

  /** Whether the queue is read again and again instead of streamed. */
  get isPolling(): boolean {
    return this.world.clock.now() < this.pollUntil;
  }

  readSucceeded(): void {
    this.failures = 0;
  }

  /** No server: that says nothing of its streams. */
  readFailed(): void {
    this.failures += 1;
    this.brokenStreams = 0;
  }

  /** @param lasted milliseconds. @returns whether it can be continued as if nothing had happened */
  streamEnded(lasted: number): boolean {
    if (lasted >= lasting) {
      this.brokenStreams = 0;
      return true;
    }
    this.brokenStreams += 1;
    if (this.brokenStreams >= enough) this.poll();
    return false;
  }

  /** No stream comes from there, for now. */
  poll(): void {
    this.brokenStreams = 0;
    this.pollUntil = this.world.clock.now() + pollFor;
  }

  /** @param milliseconds that the stream asked for */
  askedFor(milliseconds: number): void {
    this.retryTime = Math.min(Math.max(milliseconds, retryLimits.from), retryLimits.to);
  }

  /** Milliseconds until the next attempt. @param error that ended the last one, where one did */
  delay(error: unknown): number {
    const { random } = this.world;
    if (this.isPolling && error === undefined) return pollDelay(random);
    return delayAfter(this.failures + this.brokenStreams, this.retryTime, error, random);
  }
}
