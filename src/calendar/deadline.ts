import { addDays, dayNumber, weekdayOfDay } from './dates.js';
import { instantOf, localDate, type Instant } from './time-zones.js';
import type { OfficeHours, WorkCalendar } from './work-calendar.js';
import { addWorkingDays } from './working-days.js';

/** How long an office may take. */
export interface TimeLimit {
  /** A whole number of days, or any number of hours; not below 0. */
  readonly amount: number;
  readonly unit: 'working-days' | 'working-hours' | 'days';
}

const hourLength = 3_600_000;

/**
 * The instant at which a time limit ends.
 *
 * Days are counted from the day after `start`; a limit in calendar days that would end on a day off
 * ends on the next working day. It ends when the office closes on the last day: in law that day lasts
 * until 24:00, but nobody hands over a result after hours, and midnight would be the next date. A
 * limit of 0 days that starts after hours ends on the next working day. Hours are counted from
 * `start` itself, and only while the office is open.
 *
 * Source: Civil Code 2015, article 147, clauses 1 and 2, and article 148, clauses 1, 5 and 6.
 *
 * @param start when the limit begins to run: the acceptance of a dossier
 * @throws {RangeError} where an argument makes no sense, or the limit ends after the year 9999
 */
export function deadline(start: Instant, limit: TimeLimit, calendar: WorkCalendar): Date {
  const { amount, unit } = limit;
  if (unit === 'working-hours') return afterWorkingHours(new Date(start), amount, calendar);
  if (!Number.isSafeInteger(amount) || amount < 0) throw noAmount(limit);
  const received = localDate(start, calendar.timeZone);
  const last =
    unit === 'days'
      ? addWorkingDays(addDays(received, amount), 0, calendar)
      : addWorkingDays(received, amount, calendar);
  const end = closingOn(last, calendar);
  return end > new Date(start) ? end : closingOn(addWorkingDays(last, 1, calendar), calendar);
}

function afterWorkingHours(start: Date, hours: number, calendar: WorkCalendar): Date {
  if (!Number.isFinite(hours) || hours < 0)
    throw noAmount({ amount: hours, unit: 'working-hours' });
  const { timeZone } = calendar;
  let left = hours * hourLength;
  let date = addWorkingDays(localDate(start, timeZone), 0, calendar);
  for (;;) {
    for (const { from, to } of hoursOn(date, calendar)) {
      const begin = Math.max(instantOf(date, from, timeZone).getTime(), start.getTime());
      const open = instantOf(date, to, timeZone).getTime() - begin;
      if (open <= 0) continue;
      if (left <= open) return new Date(begin + left);
      left -= open;
    }
    date = addWorkingDays(date, 1, calendar);
  }
}

function closingOn(date: string, calendar: WorkCalendar): Date {
  return instantOf(date, hoursOn(date, calendar).at(-1)!.to, calendar.timeZone);
}

const hoursOn = (date: string, { officeHours }: WorkCalendar): OfficeHours =>
  officeHours[weekdayOfDay(dayNumber(date))];

const noAmount = ({ amount, unit }: TimeLimit): RangeError =>
  new RangeError(`${amount} ${unit} is no time limit`);
