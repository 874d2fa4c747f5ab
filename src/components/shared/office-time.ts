import { localDate, localTime } from '../../calendar/time-zones.js';

/** Whose days are meant until an API has named its own time zone. */
const vietnam = 'Asia/Ho_Chi_Minh';

export interface OfficeTime {
  /** Local date, e.g. `2026-03-02`. */
  readonly date: string;
  /** Time of day on a 24-hour clock, e.g. `08:00`. */
  readonly time: string;
}

/**
 * What calendar and clock of the service show at a moment.
 *
 * @param instant a `Date`, or ISO 8601 with offset
 * @param timeZone IANA name, as an API says; Vietnam's where it is undefined or unknown here
 */
export function officeTime(instant: Date | string, timeZone: string | undefined): OfficeTime {
  const zone = timeZone !== undefined && isTimeZone(timeZone) ? timeZone : vietnam;
  return { date: localDate(instant, zone), time: localTime(instant, zone) };
}

function isTimeZone(name: string): boolean {
  try {
    localTime(new Date(0), name);
    return true;
  } catch {
    return false;
  }
}
