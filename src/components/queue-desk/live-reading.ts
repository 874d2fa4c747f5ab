import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveQueueController } from '../../controllers/live-queue.js';
import type { DeskController } from './desk-controller.js';

/** Changes that come within so many milliseconds are read together. */
const together = 400;

/** Has the desk read again when the office's queue has changed. */
export class LiveReading implements ReactiveController {
  /** Sequence of the queue that was last acted upon. */
  private seen: number | undefined;
  private wasLive = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly live: LiveQueueController,
    private readonly controller: DeskController,
  ) {
    host.addController(this);
  }

  /** Whether changes are told as they happen. */
  get isLive(): boolean {
    return this.live.isLive;
  }

  /** Whether what is shown may be out of date: until the next reading that succeeds. */
  get isStale(): boolean {
    return this.controller.reading.error !== undefined;
  }

  hostUpdate(): void {
    const { isLive } = this;
    // A desk that does not answer either then says so.
    if (this.wasLive && !isLive) this.controller.refresh();
    this.wasLive = isLive;
    const sequence = this.live.queue?.sequence;
    if (sequence === undefined || sequence === this.seen) return;
    this.seen = sequence;
    const { desk } = this.controller;
    if (desk?.sequence === sequence || this.timer !== undefined) return;
    this.timer = setTimeout(() => this.read(), together);
  }

  hostDisconnected(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    // What was to be read is read once it is back.
    this.seen = undefined;
  }

  private read(): void {
    this.timer = undefined;
    if (this.live.queue?.sequence !== this.controller.desk?.sequence) this.controller.refresh();
  }
}
