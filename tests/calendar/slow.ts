import type { WorkCalendar } from '../../src/calendar/index.js';

// The same questions answered in the most obvious way, however slow.

const hour = 3_600_000;
const quarter = hour / 4;

export const after = (date: string): string => shifted(date, 1);

export function shifted(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 24 * hour).toISOString().slice(0, 10);
}

const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());

export function works(date: string, calendar: WorkCalendar): boolean {
  if (isWeekend(date)) return calendar.makeUpDays.has(date);
  return !calendar.holidays.has(date);
}

/** Working days after `from` up to and including `to`. */
export function countWorkingDays(from: string, to: string, calendar: WorkCalendar): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = after(date);
    if (works(date, calendar)) count += 1;
  }
  return count;
}

export function nthWorkingDay(date: string, n: number, calendar: WorkCalendar): string {
  let day = date;
  if (n === 0) while (!works(day, calendar)) day = after(day);
  for (let i = 0; i < Math.abs(n); i++) {
    do day = shifted(day, Math.sign(n));
    while (!works(day, calendar));
  }
  return day;
}

/** What clocks show at a time: `2026-03-02 08:00`. */
export function clock(time: number, timeZone: string): string {
  return format(timeZone).format(time);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Swedish writes dates as ISO 8601 does. */
function format(timeZone: string): Intl.DateTimeFormat {
  const style = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  const made = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', style);
  formats.set(timeZone, made);
  return made;
}

/** The first quarter of an hour at which clocks show this; undefined where they skip it. */
export function findTime(shown: string, timeZone: string): number | undefined {
  const midday = Date.parse(`${shown.slice(0, 10)}T12:00Z`);
  for (let time = midday - 36 * hour; time < midday + 36 * hour; time += quarter) {
    if (clock(time, timeZone) === shown) return time;
  }
  return undefined;
}

function isOpen(time: number, calendar: WorkCalendar): boolean {
  const [date, text] = clock(time, calendar.timeZone).split(' ') as [string, string];
  const [hours, minutes] = text.split(':').map(Number) as [number, number];
  const minute = hours * 60 + minutes;
  // The tests use one week's hours for all days.
  const openings = calendar.officeHours[1];
  return works(date, calendar) && openings.some(({ from, to }) => from <= minute && minute < to);
}

/** The end of the n-th quarter of an hour, from 1, in which the office is open after `start`. */
export function endOfOpenQuarter(start: number, n: number, calendar: WorkCalendar): number {
  let time = start;
  for (let left = n; left > 0; time += quarter) if (isOpen(time, calendar)) left -= 1;
  return time;
}
