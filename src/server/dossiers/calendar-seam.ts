import type { CalendarDays } from '../../contract/dossiers.js';
import type { Queryable } from '../database/database.js';

// Stands in for src/calendar and the imported holidays: Monday to Friday, nothing else.

type WorkCalendar = CalendarDays;

/** The office's calendar as the database has it. */
export function readWorkCalendar(_database: Queryable): Promise<WorkCalendar> {
  return Promise.resolve({ holidays: [], makeUpDays: [] });
}

/** The days of a calendar that somebody needs to count between two dates. */
export function restOfCalendar(_from: string, _to: string, calendar: WorkCalendar): CalendarDays {
  return calendar;
}

/** The date that calendars in a time zone show at an instant. */
export const localDate = (instant: Date | string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));

/** Working days after `from` up to and including `to`; below 0 where `to` is before `from`. */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to); day += 86_400_000) {
    if (new Date(day).getUTCDay() % 6 !== 0) count += 1;
  }
  return count;
}
