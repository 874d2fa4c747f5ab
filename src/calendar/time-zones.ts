import { dateOfDay, dayNumber } from './dates.js';

/** A moment: a `Date`, or ISO 8601 with offset such as `2026-03-02T08:00:00+07:00`. */
export type Instant = Date | string;

const second = 1000;
const minuteLength = 60 * second;
const dayLength = 24 * 60 * minuteLength;

/**
 * The date that calendars in a time zone show at an instant, such as `2026-03-02`.
 *
 * @param timeZone IANA name
 * @throws {RangeError} where instant or time zone make no sense
 */
export function localDate(instant: Instant, timeZone: string): string {
  const time = new Date(instant).getTime();
  return dateOfDay(Math.floor((time + offsetAt(time, timeZone)) / dayLength));
}

/**
 * The instant at which clocks in a time zone show a date and a time. A time that comes twice, when
 * clocks go back, is the earlier one; a time that is skipped, when they go forward, is as much later
 * as they skip (RFC 5545, 3.3.5).
 *
 * @param minute minutes on the clock after 0:00, from 0 to 1440, which is the next day's 0:00
 * @param timeZone IANA name
 * @throws {RangeError} where date or time zone make no sense
 */
export function instantOf(date: string, minute: number, timeZone: string): Date {
  const clock = dayNumber(date) * dayLength + minute * minuteLength;
  // Offsets are less than a day, so these are those before and after any change around this time.
  const before = offsetAt(clock - dayLength, timeZone);
  const after = offsetAt(clock + dayLength, timeZone);
  const early = clock - before;
  const late = clock - after;
  const isLate = offsetAt(early, timeZone) !== before && offsetAt(late, timeZone) === after;
  return new Date(isLate ? late : early);
}

/** How far clocks are ahead of UTC, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = formatOf(timeZone).formatToParts(time);
  const at = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const clock = Date.UTC(at.year!, at.month! - 1, at.day, at.hour, at.minute, at.second);
  return clock - Math.floor(time / second) * second;
}

/** To make one takes a hundred times as long as to use it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(timeZone, format);
  return format;
}
