import { localDate } from '../../calendar/time-zones.js';
import { leastKeyDays } from '../stores/idempotency-keys.js';
import { timeZone } from '../time-zone.js';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The local date on which a rating was given. A device's clock that says it was in the future, or
 * longer ago than calls are repeated, is wrong: then it is today.
 */
export function answeredOn(answeredAt: string | undefined, now: Date): string {
  const ago = answeredAt === undefined ? 0 : now.getTime() - Date.parse(answeredAt);
  const isCredible = ago >= 0 && ago <= leastKeyDays * dayLength;
  return localDate(isCredible ? new Date(now.getTime() - ago) : now, timeZone);
}

/** A comment without what is no text, which PostgreSQL would not keep; undefined where none is left. */
export function tidyComment(comment: string | undefined): string | undefined {
  const text = comment?.normalize('NFC').replace(/\r\n?/g, '\n');
  return text?.replace(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, '').trim() || undefined;
}
