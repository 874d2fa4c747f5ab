import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Has its host update from time to time, so that what depends on the hour does not stand still. */
export class ClockController implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;

  /** @param period in milliseconds. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly period: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.timer = setInterval(this.tick, this.period);
    // A page in the background gets few timers: it catches up when it is looked at again.
    document.addEventListener('visibilitychange', this.tick);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
    document.removeEventListener('visibilitychange', this.tick);
  }

  private readonly tick = (): void => {
    if (!document.hidden) this.host.requestUpdate();
  };
}
