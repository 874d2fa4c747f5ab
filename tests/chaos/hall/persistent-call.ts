import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

/** What a call ended with; `json` is the answer, or what a problem says. */
export interface Ended {
  readonly status: number;
  readonly json: unknown;
  /** How often it was sent. */
  readonly tries: number;
}

export interface Calling {
  /** Where the server listens that is asked next. */
  readonly url: () => Promise<string>;
  readonly signal: AbortSignal;
}

/** Not an answer to the call: the server does not answer yet, or another try is at work. */
const passing = new Set([429, 500, 502, 503]);
const inUse = 'urn:motcua:problem:idempotency-key-in-use';

/** Sends a write, with one key, until it is answered: as a page does that hears nothing. */
export async function callUntilAnswered(
  { url, signal }: Calling,
  path: string,
  body: object,
  token?: string,
): Promise<Ended> {
  const headers = {
    'Content-Type': 'application/json',
    'Idempotency-Key': randomUUID(),
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
  };
  for (let tries = 1; ; tries++) {
    signal.throwIfAborted();
    try {
      const to = `${await url()}/api/v1${path}`;
      const timeout = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
      const sent = { method: 'POST', headers, body: JSON.stringify(body), signal: timeout };
      const response = await fetch(to, sent);
      const json: unknown = await response.json();
      const isInUse = (json as { type?: string }).type === inUse;
      if (!passing.has(response.status) && !isInUse) {
        return { status: response.status, json, tries };
      }
    } catch {
      // The server was killed: what it did is not known.
    }
    await pause(50);
  }
}
