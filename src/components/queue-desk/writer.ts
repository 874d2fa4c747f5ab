import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Answer, CallOptions } from '../../client/client.js';
import { ProblemError } from '../../client/errors.js';
import { newIdempotencyKey } from '../../client/idempotency-key.js';
import { wait } from '../../client/retry.js';
import { problemName } from '../../contract/problem.js';
import type { Desk } from '../../contract/desk.js';
import type { DeskAction } from './desk-action.js';

type Send = (action: DeskAction, call: CallOptions) => Promise<Answer<Desk>>;

export interface Outcome {
  done(action: DeskAction, answer: Answer<Desk>): void;
  refused(action: DeskAction, error: ProblemError): void;
  /** Nobody knows yet what has become of it; it is sent again. */
  lost(error: unknown): void;
}

/** A second press of the same button within so many milliseconds is the same press. */
const doublePress = 700;

/** Longest pause before a request is sent again, in seconds. */
const longestPause = 8;

const passing = new Set([408, 425, 429]);

/** Which button an action belongs to; pausing and going on share one. */
const buttonOf = ({ name }: DeskAction): string => (name === 'resume' ? 'pause' : name);

/**
 * Sends what the officer does, one after the other. As long as nobody knows whether the server has
 * heard it, it is sent again with the same Idempotency-Key and the same ticket, so that it is done
 * once and never to the next citizen. Only an answer, or the officer, ends that.
 */
export class WriteController implements ReactiveController {
  /** What is under way. */
  action: DeskAction | undefined;
  /** Whether an attempt went without an answer. */
  isLost = false;

  private running: AbortController | undefined;
  private pause: AbortController | undefined;
  private last = { button: '', at: -Infinity };

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly send: Send,
    private readonly outcome: Outcome,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.hurry);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.hurry);
    this.stop();
  }

  /** @returns whether it counts; a press while another is under way, or a doubled one, does not. */
  press(action: DeskAction): boolean {
    const button = buttonOf(action);
    const at = performance.now();
    if (this.action || (button === this.last.button && at - this.last.at < doublePress))
      return false;
    this.last = { button, at };
    this.action = action;
    void this.run(action);
    this.host.requestUpdate();
    return true;
  }

  /** Waits no longer. The server may still have heard it. */
  stop(): void {
    this.running?.abort();
    this.hurry();
    this.end();
  }

  private async run(action: DeskAction): Promise<void> {
    const running = (this.running = new AbortController());
    const { signal } = running;
    const idempotencyKey = newIdempotencyKey();
    for (let attempt = 1; !signal.aborted; attempt++) {
      try {
        const answer = await this.send(action, { signal, idempotencyKey });
        if (!signal.aborted) this.finish(() => this.outcome.done(action, answer));
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (isFinal(error)) return this.finish(() => this.outcome.refused(action, error));
        await this.rest(error, attempt);
      }
    }
  }

  private async rest(error: unknown, attempt: number): Promise<void> {
    this.isLost = true;
    this.outcome.lost(error);
    this.host.requestUpdate();
    const asked = error instanceof ProblemError ? (error.retryAfter ?? 0) : 0;
    const seconds = Math.max(asked, Math.min(0.5 * 2 ** (attempt - 1), longestPause));
    this.pause = new AbortController();
    // Cut short by `hurry`, which is no failure.
    await wait(seconds, this.pause.signal).catch(() => undefined);
  }

  private readonly hurry = (): void => this.pause?.abort();

  private finish(tell: () => void): void {
    this.end();
    tell();
  }

  private end(): void {
    this.running = this.action = undefined;
    this.isLost = false;
    this.host.requestUpdate();
  }
}

/** Whether the server has decided. All else may be a repeat's to find out. */
function isFinal(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError)) return false;
  const { status, problem } = error;
  const isUnderWay =
    problem !== undefined && problemName(problem.type) === 'idempotency-key-in-use';
  return status >= 400 && status < 500 && !passing.has(status) && !isUnderWay;
}
