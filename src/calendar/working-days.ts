import { dateOfDay, dayNumber } from './dates.js';
import { isWorking, restOfCalendar, type WorkCalendar } from './work-calendar.js';

/**
 * The date that lies a number of working days after another, or before it where `n` is below 0.
 *
 * The first day is not counted, be it a day off or not: one working day after a Monday is Tuesday,
 * and one after a Saturday is Monday. With `n` = 0 it is the date itself, or the next working day
 * where that is a day off: a time limit that would end on a day off ends on the next working day.
 * Source: Civil Code 2015, article 147, clause 2, and article 148, clause 5.
 *
 * @param n a whole number of working days
 * @throws {RangeError} where `date` is no date, `n` no whole number, or the result lies outside the
 *   years 0 to 9999
 */
export function addWorkingDays(date: string, n: number, calendar: WorkCalendar): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no whole number of working days`);
  const step = n < 0 ? -1 : 1;
  let day = dayNumber(date);
  if (n === 0) while (!isWorking(day, calendar)) day += 1;
  for (let left = Math.abs(n); left > 0;) {
    day += step;
    if (isWorking(day, calendar)) left -= 1;
  }
  return dateOfDay(day);
}

/**
 * Working days from one date to another: those after `from` up to and including `to`. Below 0 where
 * `to` is before `from`: then it is those after `to` up to and including `from`. 0 is the same day,
 * or only days off between.
 *
 * @throws {RangeError} where one of them is no date
 */
export function workingDaysBetween(from: string, to: string, calendar: WorkCalendar): number {
  // `0 -` because `-0` is shown as such.
  if (to < from) return 0 - workingDaysBetween(to, from, calendar);
  // Counted by weeks, not day by day: a date far away, by mistake, must not stop a page.
  const weekdays = weekdaysUpTo(dayNumber(to)) - weekdaysUpTo(dayNumber(from));
  const { holidays, makeUpDays } = restOfCalendar(from, to, calendar);
  const isAfterFrom = (date: string): boolean => date > from;
  return weekdays - holidays.filter(isAfterFrom).length + makeUpDays.filter(isAfterFrom).length;
}

/** Mondays to Fridays from a fixed one up to and including a day. */
function weekdaysUpTo(day: number): number {
  // 1970-01-05 was a Monday.
  const days = day - 3;
  const weeks = Math.floor(days / 7);
  return weeks * 5 + Math.min(days - weeks * 7, 5);
}
