import { ApiError } from '../errors.js';

/** How often the queue is read where no stream comes, in milliseconds. */
const pollEvery = 10_000;

/** For how long it is read so before a stream is tried again, in milliseconds. */
export const pollFor = 5 * 60_000;

/** A stream that lasts so many milliseconds works; what ends sooner again and again does not. */
export const lasting = 20_000;

/** A queue that was read so many milliseconds ago may be read anew beside its stream. */
export const renewAfter = 45_000;

/** What is shown counts as out of date when nothing was heard for so many milliseconds. */
export const staleAfter = 45_000;

/** Longest wait between two attempts, in milliseconds, before it is spread. */
const longest = 30_000;

/** What a server may ask for is kept within these, in milliseconds: a hall must not stand still. */
const longestAsked = 5 * 60_000;
export const retryLimits = { from: 1_000, to: 60_000 } as const;

/** Spreads a wait, so that a thousand screens that lost a server do not come back together. */
const spread = (milliseconds: number, random: () => number): number =>
  milliseconds * (0.5 + random());

/**
 * How long to wait before the next attempt, in milliseconds. Waits double up to half a minute; a
 * server that asks for more gets it.
 *
 * @param failures attempts that have failed in a row; 0 where a stream just ended
 * @param retry what the stream asked for, in milliseconds
 */
export function delayAfter(
  failures: number,
  retry: number,
  error: unknown,
  random: () => number,
): number {
  const backoff = spread(Math.min(longest, retry * 2 ** Math.min(failures, 10)), random);
  const asked = error instanceof ApiError ? Math.min(error.waitLeft * 1000, longestAsked) : 0;
  return Math.max(backoff, asked && asked + spread(retry, random));
}

export const pollDelay = (random: () => number): number => spread(pollEvery, random);
