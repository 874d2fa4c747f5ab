import type { Clock } from './clock.js';

/** Rings when a time has come, or when the network or the tab returns; set only while it is needed. */
export class Alarm {
  private stopTimer: (() => void) | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly ring: (urgent: boolean) => void,
  ) {}

  /** Rings after so many milliseconds, instead of when it was set before. */
  set(milliseconds: number): void {
    this.watch();
    this.stopTimer?.();
    this.stopTimer = this.clock.after(milliseconds, () => this.ring(false));
  }

  /** Rings when something returns. */
  watch(): void {
    addEventListener('online', this.onOnline);
    document.addEventListener('visibilitychange', this.onVisibility);
  }

  stop(): void {
    this.stopTimer?.();
    removeEventListener('online', this.onOnline);
    document.removeEventListener('visibilitychange', this.onVisibility);
  }

  private readonly onOnline = (): void => this.ring(true);

  private readonly onVisibility = (): void => {
    if (!document.hidden) this.ring(true);
  };
}
