import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long a shared device waits for a sign of life, in seconds. */
export interface KioskPatience {
  /** How long nobody may touch it. */
  readonly idle: number;
  /** For how long before the end it is told; WCAG 2.2 (2.2.1 Timing Adjustable) asks for 20. */
  readonly warning: number;
}

const usual: KioskPatience = { idle: 60, warning: 20 };

const signsOfLife = ['pointerdown', 'keydown', 'wheel'] as const;

export interface KioskCallbacks {
  /** Whether this is a shared device, with something on it that the next person must not see. */
  active(): boolean;
  /** The warning has begun. */
  warned(seconds: number): void;
  /** Nobody is there any more. */
  left(): void;
  /** A minute with a warning of 20 seconds where it is not said. */
  patience?(): KioskPatience;
}

/** Watches over a shared device, and tells when the person before it has gone. */
export class KioskTimerController implements ReactiveController {
  /** Seconds until the person is taken to have gone; undefined while that is not told. */
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

  /** What is done to the warning itself is for its button: it must still be there to be pressed. */
  private readonly onSign = (event: Event): void => {
    const isOnWarning = event
      .composedPath()
      .some((one) => one instanceof Element && one.matches('[part~=countdown]'));
    if (!isOnWarning) this.stay();
  };

  private watch(): void {
    this.lastSign = Date.now();
    this.timer = setInterval(() => this.tick(), 1000);
    for (const sign of signsOfLife) addEventListener(sign, this.onSign, { capture: true });
    // A page that Back brings to light again must not show the person before.
    addEventListener('pagehide', this.callbacks.left);
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = this.remaining = undefined;
    for (const sign of signsOfLife) removeEventListener(sign, this.onSign, { capture: true });
    removeEventListener('pagehide', this.callbacks.left);
  }

  private tick(): void {
    const { idle, warning } = this.callbacks.patience?.() ?? usual;
    const left = Math.ceil(idle - (Date.now() - this.lastSign) / 1000);
    if (left > warning) return;
    if (left <= 0) {
      this.remaining = undefined;
      return this.callbacks.left();
    }
    if (this.remaining === undefined) this.callbacks.warned(left);
    this.remaining = left;
    this.host.requestUpdate();
  }
}
