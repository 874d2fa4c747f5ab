import { dateOfDay, dayNumber, weekdayOfDay, type Weekday } from './dates.js';

/** A stretch of a day in minutes on the clock after 0:00; `to` is the first minute outside it. */
export interface Opening {
  readonly from: number;
  readonly to: number;
}

/** A day's openings in order of time; a lunch break lies between two. */
export type OfficeHours = readonly [Opening, ...Opening[]];

/** When an office works. */
export interface WorkCalendar {
  /** IANA name of the time zone whose days are counted. */
  readonly timeZone: string;
  /** Days off beside Saturdays and Sundays, such as `2026-09-02`. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays on which people work. */
  readonly makeUpDays: ReadonlySet<string>;
  /** When it is open on a day on which it works: a Saturday's are for make-up days. */
  readonly officeHours: Readonly<Record<Weekday, OfficeHours>>;
}

/** The days on which a calendar differs from Monday to Friday, as an answer carries them. */
export interface CalendarDays {
  readonly holidays: readonly string[];
  readonly makeUpDays: readonly string[];
}

/** 07:30 to 11:30 and 13:30 to 17:00, which most offices keep. */
const usualHours: OfficeHours = [
  { from: 7 * 60 + 30, to: 11 * 60 + 30 },
  { from: 13 * 60 + 30, to: 17 * 60 },
];

/**
 * The calendar of an office with the usual hours.
 *
 * @param timeZone IANA name
 */
export function workCalendarOf(days: CalendarDays, timeZone: string): WorkCalendar {
  const hours = usualHours;
  return {
    timeZone,
    holidays: new Set(days.holidays),
    makeUpDays: new Set(days.makeUpDays),
    officeHours: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours, 6: hours, 7: hours },
  };
}

/**
 * What somebody needs of a calendar to count working days between two dates, both included, in
 * whichever order: the holidays and make-up days there, in order of time.
 */
export function restOfCalendar(
  from: string,
  to: string,
  { holidays, makeUpDays }: WorkCalendar,
): { holidays: string[]; makeUpDays: string[] } {
  const [first, last] = from <= to ? [from, to] : [to, from];
  const matters = (isOff: boolean) => (date: string) =>
    first <= date && date <= last && isWeekend(dayNumber(date)) === isOff;
  return {
    holidays: [...holidays].filter(matters(false)).sort(),
    makeUpDays: [...makeUpDays].filter(matters(true)).sort(),
  };
}

/** @throws {RangeError} where `date` is no date */
export function isWorkingDay(date: string, calendar: WorkCalendar): boolean {
  return isWorking(dayNumber(date), calendar);
}

/** @param day counted from 1970-01-01 */
export function isWorking(day: number, { holidays, makeUpDays }: WorkCalendar): boolean {
  const date = dateOfDay(day);
  return isWeekend(day) ? makeUpDays.has(date) : !holidays.has(date);
}

const isWeekend = (day: number): boolean => weekdayOfDay(day) > 5;
