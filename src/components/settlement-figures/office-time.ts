import { localDate } from '../../calendar/time-zones.js';

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
  const clock = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  });
  return { date: localDate(instant, zone), time: clock.format(new Date(instant)) };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
