import { instantOf } from '../../calendar/time-zones.js';
import { officeTime } from '../shared/office-time.js';

/** Minutes on the clock at which a day is over. */
const midnight = 24 * 60;

/**
 * When the office's day that a moment lies in is over.
 *
 * @param instant a `Date`, or ISO 8601 with offset
 * @param timeZone IANA name, as an API says; Vietnam's where it is undefined or unknown here
 */
export function endOfDay(instant: Date | string, timeZone = 'Asia/Ho_Chi_Minh'): Date {
  const { date } = officeTime(instant, timeZone);
  try {
    return instantOf(date, midnight, timeZone);
  } catch {
    return instantOf(date, midnight, 'Asia/Ho_Chi_Minh');
  }
}
