import type { ApiError } from '../errors.js';
import { ended, type OutboxRecord } from './record.js';
import { failureOf, isFinal } from './failure.js';

const second = 1000;
const day = 24 * 60 * 60 * second;

/** Servers forget keys after 21 days at the earliest: sent after that, a write could count twice. */
const lifetime = 14 * day;

/** A clock that says less has lost its time, as a phone's does whose battery was empty. */
const earliestDate = Date.UTC(2025, 0);

/** Waits after failures: the first and the longest, and the longest that a server may ask for. */
const firstWait = second;
const longestWait = 300 * second;
const longestRetryAfter = 3600 * second;

/** From whom a record waits for its time, and what has happened. */
export interface Moment {
  readonly now: number;
  /** The network or the tab has returned. */
  readonly urgent: boolean;
  /** Whether that page was there together with this one, and so may be there still. */
  knows(page: string): boolean;
}

/** How long until it is due, in milliseconds. A clock that was set back makes it due at once. */
export function waitOf({ dueAt, heldFor }: OutboxRecord, now: number): number {
  const wait = dueAt - now;
  return wait > heldFor ? 0 : Math.max(0, wait);
}

/** Whether it should be sent now. A page that has gone has left nobody to undo, or to wait. */
export function isDue(record: OutboxRecord, { now, urgent, knows }: Moment): boolean {
  if (waitOf(record, now) === 0) return true;
  if (record.hold === 'retry-after') return false;
  return (urgent && record.hold === 'backoff') || !knows(record.page);
}

/** Whether it is too old. What was never sent cannot count twice: it has one attempt in any case. */
export const isExpired = ({ attempts, addedAt }: OutboxRecord, now: number): boolean =>
  attempts > 0 && now - addedAt > lifetime;

/** The record with a date that can be: one written by a wrong clock counts from now on. */
export function withTrueDate(record: OutboxRecord, now: number): OutboxRecord {
  const { addedAt } = record;
  return addedAt > now || addedAt < earliestDate ? { ...record, addedAt: now } : record;
}

/**
 * What becomes of a record that could not be sent.
 *
 * @param random from 0 to 1: waits are spread, so that those who failed together do not come back
 *   together
 */
export function afterFailure(
  record: OutboxRecord,
  error: unknown,
  now: number,
  random: number,
): OutboxRecord {
  const failure = failureOf(error);
  if (isFinal(failure)) return { ...ended(record, 'refused'), failure };
  if (isExpired(record, now)) return { ...ended(record, 'expired'), failure };
  const backoff = Math.min(longestWait, firstWait * 2 ** (record.attempts - 1)) * (0.5 + random);
  const asked = Math.min(longestRetryAfter, ((error as ApiError).retryAfter ?? 0) * second);
  const heldFor = Math.max(backoff, asked);
  return {
    ...record,
    failure,
    dueAt: now + heldFor,
    heldFor,
    hold: asked > 0 ? 'retry-after' : 'backoff',
  };
}
