import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Keeps the screen on while its host wants that and the page is looked at (Screen Wake Lock API). The
 * browser takes the lock away whenever the page is hidden; it is asked for again when it is seen.
 */
export class WakeLockController implements ReactiveController {
  /** Whether the screen may go dark: no HTTPS, an older browser, a low battery. */
  refused = false;
  private lock: WakeLockSentinel | undefined;
  private isAsking = false;

  constructor(
    private readonly host: ReactiveControllerHost & Node,
    private readonly wanted: () => boolean,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.follow);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.follow);
    this.release();
  }

  hostUpdated(): void {
    this.follow();
  }

  private readonly follow = (): void => {
    if (!this.isDue) this.release();
    else if (!this.lock && !this.isAsking && !this.refused) void this.ask();
  };

  private get isDue(): boolean {
    return this.host.isConnected && !document.hidden && this.wanted();
  }

  private async ask(): Promise<void> {
    this.isAsking = true;
    try {
      // Where there is none, that is to be found out after the update that asks.
      await this.host.updateComplete;
      const lock = await navigator.wakeLock.request('screen');
      lock.addEventListener('release', () => this.lost(lock), { once: true });
      this.lock = lock;
      // What wanted it may have gone while the browser thought about it.
      if (!this.isDue) this.release();
    } catch {
      // Hidden in the meantime is no refusal: it is asked again when the page is seen.
      this.refused = this.isDue;
      this.host.requestUpdate();
    } finally {
      this.isAsking = false;
    }
  }

  private lost(lock: WakeLockSentinel): void {
    if (this.lock !== lock) return;
    this.lock = undefined;
    this.host.requestUpdate();
  }

  private release(): void {
    const { lock } = this;
    this.lock = undefined;
    // Seen again, it may be granted: the battery may have been charged.
    this.refused &&= this.host.isConnected && !document.hidden;
    lock?.release().catch(() => undefined);
  }
}
