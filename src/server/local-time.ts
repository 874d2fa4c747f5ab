import { offsetAt } from '../calendar/time-zones.js';

/**
 * An instant as clocks in a time zone show it, to the second: `2026-03-02T08:00:00+07:00`.
 *
 * @param zone IANA name
 */
export function toLocalInstant(instant: Date, zone: string): string {
  const offset = offsetAt(instant.getTime(), zone);
  const clock = new Date(instant.getTime() + offset);
  return clock.toISOString().slice(0, 19) + offsetText(offset);
}

/**
 * Gives a time that clocks in a time zone show the offset that it has there.
 *
 * @param clock a date with a time, such as `2026-03-02T08:00:00`
 * @param zone IANA name
 * @returns such as `2026-03-02T08:00:00+07:00`; undefined where `clock` is no time
 */
export function withOffset(clock: string, zone: string): string | undefined {
  const asUtc = Date.parse(`${clock}Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset at about that time tells the time, and that tells the offset.
  const near = offsetAt(asUtc, zone);
  return clock + offsetText(offsetAt(asUtc - near, zone));
}

/** How far clocks are ahead of UTC, such as `+07:00`. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
