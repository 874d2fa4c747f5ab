import { ContractError, NetworkError, ProblemError, TimeoutError } from '../errors.js';
import type { Clock } from '../outbox/clock.js';
import type { Fetch } from '../request.js';
import { readRetryAfter } from '../retry.js';
import { eventStreamReader, type StreamMessage } from './event-stream.js';

export interface StreamOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly lastEventId: string;
  /** Ends the stream; what it was called with is thrown. */
  readonly signal: AbortSignal;
  /** Something has come, if only a comment. */
  readonly heard: () => void;
  /** Takes one event after the other; what it throws ends the stream. */
  readonly message: (message: StreamMessage) => Promise<void>;
  /** The stream wants so many milliseconds to pass before another try. */
  readonly retry: (milliseconds: number) => void;
}

/** How long the first bytes may take, in milliseconds: a proxy that gathers answers lets none by. */
export const firstPatience = 10_000;

/** How long a stream may say nothing, in milliseconds: the contract has it speak every 15 s. */
export const patience = 40_000;

/** There is a server, but no stream comes from it: polling may work. */
export class NoStreamError extends ContractError {}

/**
 * Reads Server-Sent Events by `fetch` until the server ends them.
 *
 * @throws {NoStreamError} where it is no stream, or a proxy keeps it back
 * @throws {NetworkError | TimeoutError | ProblemError | ContractError}
 * @throws the signal's reason when it aborts
 */
export async function readStream(url: string, options: StreamOptions): Promise<void> {
  const { signal, clock } = options;
  signal.throwIfAborted();
  const attempt = new AbortController();
  const stop = (): void => attempt.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  let failure: Error | undefined;
  const giveUp = (error: Error) => (): void => {
    failure = error;
    attempt.abort();
  };
  let stopWatch = clock.after(firstPatience, giveUp(new NoStreamError('The stream is kept back.')));
  const heard = (): void => {
    stopWatch();
    stopWatch = clock.after(patience, giveUp(new TimeoutError('The stream fell silent.')));
    options.heard();
  };
  try {
    await readAll(await ask(url, options, attempt.signal), options, heard, attempt.signal);
  } catch (error) {
    failure ??= nameOf(error as Error);
  } finally {
    stopWatch();
    signal.removeEventListener('abort', stop);
    // Whatever ended it: nothing more is wanted of the answer.
    attempt.abort();
  }
  signal.throwIfAborted();
  if (failure) throw failure;
}

async function ask(
  url: string,
  { fetch, lastEventId }: StreamOptions,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(url, {
    headers: { Accept: 'text/event-stream', 'Last-Event-ID': lastEventId },
    cache: 'no-store',
    credentials: 'omit',
    signal,
  });
  const { status, headers, body } = response;
  if (status === 429 || status >= 500) {
    throw new ProblemError(status, undefined, readRetryAfter(headers.get('Retry-After')));
  }
  const isStream = /^text\/event-stream\s*(;|$)/i.test(headers.get('Content-Type') ?? '');
  if (status !== 200 || !isStream || !body) throw new NoStreamError('The answer is no stream.');
  return body;
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  { message, retry }: StreamOptions,
  heard: () => void,
  signal: AbortSignal,
): Promise<void> {
  const take = eventStreamReader(retry);
  const reader = body.getReader();
  // A page's own `fetch` may not end what it gave when it is told to.
  signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
  const decoder = new TextDecoder();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    heard();
    for (const one of take(decoder.decode(value, { stream: true }))) await message(one);
  }
}

/** A fetch that fails says so with a TypeError and nothing more, whatever the reason was. */
const nameOf = (error: Error): Error =>
  error instanceof TypeError
    ? new NetworkError('The server could not be reached.', { cause: error })
    : error;
