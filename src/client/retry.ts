import { ApiError, NetworkError, ProblemError, TimeoutError } from './errors.js';

/** Longest wait that a call takes upon itself, in seconds; beyond it the caller is told. */
const longestWait = 10;

const worthAnotherTry = new Set([429, 502, 503, 504]);

/** Seconds in a Retry-After header (RFC 9110 section 10.2.3), whether it is a number or a date. */
export function readRetryAfter(header: string | null, now = Date.now()): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) : (Date.parse(header) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}

/**
 * How long to wait before the next attempt of a read, in seconds, or undefined when there should
 * be none. Waits double and are spread at random, so that a thousand pages that failed together do
 * not come back together.
 *
 * @param attempt attempts already made, from 1.
 */
export function retryDelay(error: unknown, attempt: number): number | undefined {
  if (!(error instanceof ApiError) || !isPassing(error)) return undefined;
  if (error.retryAfter !== undefined && error.retryAfter > longestWait) return undefined;
  const backoff = 0.3 * 2 ** (attempt - 1) * (0.5 + Math.random());
  return Math.max(backoff, error.retryAfter ?? 0);
}

function isPassing(error: ApiError): boolean {
  if (error instanceof ProblemError) return worthAnotherTry.has(error.status);
  return error instanceof NetworkError || error instanceof TimeoutError;
}

/** Resolves after `seconds`; rejects with the signal's reason as soon as it aborts. */
export function wait(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, seconds * 1000);
    signal.addEventListener('abort', stop, { once: true });
  });
}
