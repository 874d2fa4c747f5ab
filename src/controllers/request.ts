import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { ApiError, NetworkError } from '../client/errors.js';

export type RequestStatus = 'initial' | 'pending' | 'success' | 'error';

/** After how long an answer counts as slow, in milliseconds. */
const slowAfter = 4000;

/**
 * One kind of request of one element. The latest run wins: an earlier one is aborted and its
 * answer is never seen. A run that the element's removal cut short starts again when the element
 * is back, and one that failed for want of a network when the network is back.
 *
 * The last good value is kept while a newer one is awaited or has failed.
 */
export class RequestController<Input, Value> implements ReactiveController {
  status: RequestStatus = 'initial';
  value: Value | undefined;
  error: unknown;
  /** Whether the answer is taking so long that the user should be told. */
  slow = false;

  private input: Input | undefined;
  private running: AbortController | undefined;
  private interrupted = false;
  /** Until the answer counts as slow, or until the next second of a wait. */
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly request: (input: Input, signal: AbortSignal) => Promise<Value>,
    private readonly settled?: () => void,
  ) {
    host.addController(this);
  }

  /** Whether `value` answers an earlier run than the latest. */
  get stale(): boolean {
    return this.value !== undefined && this.status !== 'success';
  }

  run(input: Input): void {
    this.stop();
    this.input = input;
    void this.execute(input);
  }

  /** Runs the latest input once more. */
  readonly retry = (): void => {
    if (this.status !== 'initial') this.run(this.input as Input);
  };

  /** Forgets everything. */
  reset(): void {
    this.stop();
    this.update('initial');
    this.value = this.error = this.input = undefined;
  }

  hostConnected(): void {
    addEventListener('online', this.onOnline);
    if (this.interrupted) this.retry();
    else this.countDown();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.onOnline);
    this.interrupted = this.status === 'pending';
    this.stop();
  }

  private async execute(input: Input): Promise<void> {
    const running = (this.running = new AbortController());
    this.interrupted = false;
    this.update('pending');
    // The page is made as it is before any answer; the browser asks.
    if (isServer) return;
    this.timer = setTimeout(() => this.noticeSlowness(), slowAfter);
    try {
      const value = await this.request(input, running.signal);
      if (running !== this.running) return;
      this.value = value;
      this.error = undefined;
      this.finish('success');
    } catch (error) {
      if (running !== this.running) return;
      this.error = error;
      this.finish('error');
    }
  }

  private finish(status: RequestStatus): void {
    this.running = undefined;
    clearTimeout(this.timer);
    this.update(status);
    this.countDown();
    this.settled?.();
  }

  /** Has the host tell how long a server that is busy still wants to be left alone. */
  private readonly countDown = (): void => {
    this.host.requestUpdate();
    const waits = this.error instanceof ApiError && this.error.waitLeft > 0;
    if (waits) this.timer = setTimeout(this.countDown, 1000);
  };

  private stop(): void {
    const running = this.running;
    this.running = undefined;
    clearTimeout(this.timer);
    running?.abort();
  }

  private noticeSlowness(): void {
    this.slow = true;
    this.host.requestUpdate();
  }

  private update(status: RequestStatus): void {
    this.status = status;
    this.slow = false;
    this.host.requestUpdate();
  }

  private readonly onOnline = (): void => {
    if (this.status === 'error' && this.error instanceof NetworkError) this.retry();
  };
}
