import type { Fetch } from '../../src/client/request.js';
import { problemStatuses, problemType, type ProblemName } from '../../src/contract/problem.js';

/** What goes wrong with a request. */
export type Fault =
  /** The network is gone before it arrives. */
  | 'cut'
  /** The server writes it down, and its answer is lost. */
  | 'cut after'
  /** A network's own page, as before somebody has signed in to it. */
  | 'sign in'
  | 'never'
  | { status: number; problem?: ProblemName; retryAfter?: number };

export interface Received {
  readonly key: string;
  readonly body: { comment: string };
}

/** A server that keeps the rules of idempotent writes, and fails as it is told. */
export class FakeServer {
  /** Every request that arrived. */
  readonly received: Received[] = [];
  /** What is written down, by key. */
  readonly stored = new Map<string, string>();
  /** Each goes wrong with one request, in this order. */
  faults: (Fault | undefined)[] = [];
  /** Goes wrong with every request. */
  down: Fault | undefined;
  /** Requests that did not get an answer yet. */
  open = 0;
  private gate: Promise<void> | undefined;

  readonly fetch: Fetch = async (_url, init) => {
    const fault = this.faults.length > 0 ? this.faults.shift() : this.down;
    init.signal?.throwIfAborted();
    if (fault === 'cut') throw new TypeError('Failed to fetch');
    const key = new Headers(init.headers).get('Idempotency-Key') ?? '';
    const body = init.body as string;
    this.received.push({ key, body: JSON.parse(body) as Received['body'] });
    this.open++;
    try {
      if (this.gate) await Promise.race([this.gate, aborted(init.signal)]);
      return await this.answer(fault, key, body, init.signal);
    } finally {
      this.open--;
    }
  };

  /** Holds every answer back until the returned function is called. */
  hold(): () => void {
    let open = (): void => undefined;
    this.gate = new Promise((resolve) => (open = resolve));
    return () => {
      this.gate = undefined;
      open();
    };
  }

  get comments(): string[] {
    return this.received.map(({ body }) => body.comment);
  }

  get storedComments(): string[] {
    return [...this.stored.values()].map((body) => (JSON.parse(body) as Received['body']).comment);
  }

  private async answer(
    fault: Fault | undefined,
    key: string,
    body: string,
    signal: AbortSignal | null | undefined,
  ): Promise<Response> {
    if (fault === 'never') await aborted(signal);
    if (fault === 'sign in') return new Response('<!doctype html><title>Wi-Fi</title>');
    if (typeof fault === 'object') return problem(fault);
    const known = this.stored.get(key);
    if (known !== undefined && known !== body) {
      return problem({ status: 422, problem: 'idempotency-key-reused' });
    }
    this.stored.set(key, body);
    if (fault === 'cut after') throw new TypeError('Failed to fetch');
    return Response.json({ receivedAt: '2026-03-02T08:00:00+07:00' });
  }
}

function problem({ status, problem, retryAfter }: Exclude<Fault, string>): Response {
  const headers = new Headers();
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (!problem) return new Response(null, { status, headers });
  headers.set('Content-Type', 'application/problem+json');
  const body = JSON.stringify({ type: problemType(problem), status: problemStatuses[problem] });
  return new Response(body, { status, headers });
}

const aborted = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });
