import { localDate, localTime } from '../../calendar/time-zones.js';
import type { WorkCalendar } from '../../calendar/index.js';
import { dayNumber, weekdayOfDay } from '../../calendar/dates.js';
import type { OpeningHours } from '../../contract/agencies.js';

/**
 * Whether hours say that it is open now. Public holidays are days off; a Saturday or Sunday that is
 * worked and has no hours of its own has Monday's. Without hours it is always open.
 */
export function isOpen(
  hours: readonly OpeningHours[] | undefined,
  now: Date,
  calendar: WorkCalendar,
): boolean {
  if (!hours) return true;
  const date = localDate(now, calendar.timeZone);
  if (calendar.holidays.has(date)) return false;
  const time = localTime(now, calendar.timeZone);
  const weekday = weekdayOfDay(dayNumber(date));
  const own = hours.filter(({ days }) => days.includes(weekday));
  const todays =
    own.length === 0 && calendar.makeUpDays.has(date)
      ? hours.filter(({ days }) => days.includes(1))
      : own;
  return todays.some(({ from, to }) => from <= time && time < to);
}
