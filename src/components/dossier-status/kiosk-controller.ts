import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long nobody may touch a shared device before what is on it is cleared, in seconds. */
const idleTime = 60;

/** For how long before that it is told; WCAG 2.2 (2.2.1 Timing Adjustable) asks for 20 seconds. */
const warningTime = 20;

const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const;

export interface KioskCallbacks {
  /** Whether this is a shared device, with something on it that the next person must not see. */
  active(): boolean;
  /** The warning has begun. */
  warned(seconds: number): void;
  /** Nobody is there any more. */
  left(): void;
}

/** Watches over a shared device, and tells when the person before it has gone. */
export class KioskController implements ReactiveController {
  /** Seconds until everything is cleared; undefined while that is not told. */
  remaining: number | undefined;
  private lastSign = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly callbacks: KioskCallbacks,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.rest();
    if (this.callbacks.active()) this.callbacks.left();
  }

  hostUpdated(): void {
    const active = this.callbacks.active();
    if (active && this.timer === undefined) this.watch();
    if (!active && this.timer !== undefined) this.rest();
  }

  readonly stay = (): void => {
    this.lastSign = Date.now();
    if (this.remaining === undefined) return;
    this.remaining = undefined;
    this.host.requestUpdate();
  };

  private watch(): void {
    this.lastSign = Date.now();
    this.timer = setInterval(() => this.tick(), 1000);
    for (const sign of signsOfLife) addEventListener(sign, this.stay, { capture: true });
    // A page that Back brings to light again must not show the person before.
    addEventListener('pagehide', this.callbacks.left);
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = this.remaining = undefined;
    for (const sign of signsOfLife) removeEventListener(sign, this.stay, { capture: true });
    removeEventListener('pagehide', this.callbacks.left);
  }

  private tick(): void {
    const left = Math.ceil(idleTime - (Date.now() - this.lastSign) / 1000);
    if (left > warningTime) return;
    if (left <= 0) return this.callbacks.left();
    if (this.remaining === undefined) this.callbacks.warned(left);
    this.remaining = left;
    this.host.requestUpdate();
  }
}
