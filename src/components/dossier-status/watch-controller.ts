import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long to wait between two look-ups, in milliseconds, while the page is seen and while not. */
const periods = { seen: 180_000, hidden: 900_000 };

/** How often to see whether it is time, in milliseconds. */
const beat = 1000;

/**
 * Looks again every few minutes, for people who asked for it. They go on to other pages meanwhile:
 * there it looks, too, but less often.
 */
export class WatchController implements ReactiveController {
  on = false;
  /** Whether it has ended by itself, because the server will not answer any more. */
  ended = false;
  /** When it looked, in milliseconds since 1970. */
  private lookedAt = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly look: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.on) this.run();
  }

  hostDisconnected(): void {
    this.halt();
  }

  readonly toggle = (): void => {
    if (this.on) return this.stop();
    this.on = true;
    this.ended = false;
    this.lookedAt = Date.now();
    this.run();
    this.host.requestUpdate();
  };

  stop(): void {
    this.on = this.ended = false;
    this.halt();
    this.host.requestUpdate();
  }

  /** Stops because the server said so. */
  end(): void {
    if (!this.on) return;
    this.stop();
    this.ended = true;
  }

  private run(): void {
    this.halt();
    this.timer = setInterval(this.tick, beat);
    document.addEventListener('visibilitychange', this.tick);
  }

  private halt(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.tick);
  }

  private readonly tick = (): void => {
    const period = document.hidden ? periods.hidden : periods.seen;
    if (Date.now() < this.lookedAt + period) return;
    this.lookedAt = Date.now();
    this.look();
  };
}
