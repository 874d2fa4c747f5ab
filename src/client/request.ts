import { readJson } from './body.js';
import { NetworkError, ProblemError, TimeoutError, type ApiError } from './errors.js';
import { Problem } from '../contract/problem.js';
import { startPatience } from './patience.js';
import { readAnswer } from './read-answer.js';
import { readRetryAfter } from './retry.js';

export type Fetch = (input: string, init: RequestInit) => Promise<Response>;

export interface RequestOptions {
  readonly fetch: Fetch;
  /** Longest silence in milliseconds; a whole attempt may take eight times as long. */
  readonly timeout: number;
  /** Longest body that is read, in bytes. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
  /** What is sent, as JSON by POST; nothing, by GET, where undefined. */
  readonly body?: object | undefined;
  readonly idempotencyKey?: string;
  /** Sent as a bearer token (RFC 6750). */
  readonly token?: string;
}

export interface JsonAnswer {
  readonly data: unknown;
  readonly headers: Headers;
}

/**
 * One attempt: sends, checks the status, reads the answer as JSON.
 *
 * @throws {NetworkError | TimeoutError | ProblemError | ContractError}
 * @throws the signal's reason when it aborts.
 */
export async function requestJson(url: string, options: RequestOptions): Promise<JsonAnswer> {
  const { signal } = options;
  signal.throwIfAborted();
  const attempt = new AbortController();
  let late = false;
  const stop = (): void => attempt.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const patience = startPatience(options.timeout, () => {
    late = true;
    attempt.abort();
  });
  try {
    const response = await options.fetch(url, {
      ...messageOf(options),
      credentials: 'omit',
      signal: attempt.signal,
    });
    const read = (): Promise<unknown> => readJson(response, options.maxBytes, patience.heard);
    if (!response.ok) throw await problemOf(response, read);
    return { data: await read(), headers: response.headers };
  } catch (error) {
    throw failure(error, signal, late);
  } finally {
    patience.stop();
    signal.removeEventListener('abort', stop);
  }
}

function messageOf({ body, idempotencyKey, token }: RequestOptions): RequestInit {
  const headers = {
    Accept: 'application/json, application/problem+json',
    ...(token && { Authorization: `Bearer ${token}` }),
  };
  if (body === undefined) return { headers };
  return {
    method: 'POST',
    headers: {
      ...headers,
      'Content-Type': 'application/json',
      ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
    },
    body: JSON.stringify(body),
  };
}

function failure(error: unknown, signal: AbortSignal, late: boolean): unknown {
  if (signal.aborted) return signal.reason;
  if (late) return new TimeoutError('No whole answer came in time.');
  // A fetch that fails says so with a TypeError and nothing more, whatever the reason was.
  const failed = error instanceof TypeError || (error as Error).name === 'AbortError';
  return failed ? new NetworkError('The server could not be reached.', { cause: error }) : error;
}

async function problemOf(response: Response, read: () => Promise<unknown>): Promise<ApiError> {
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  let problem: Problem | undefined;
  if (response.headers.get('Content-Type')?.startsWith('application/problem+json')) {
    // The status alone tells enough, where what is said with it cannot be read.
    const reading = await read()
      .then((body) => readAnswer(Problem, body))
      .catch(() => undefined);
    if (reading?.ok) problem = reading.value;
  } else {
    void response.body?.cancel();
  }
  return new ProblemError(response.status, problem, retryAfter);
}
