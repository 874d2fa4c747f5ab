import { addDays, dayNumber } from '../../calendar/dates.js';

/** Local dates of the service's time zone; `to` is the one after the last. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Periods that a reader can choose by name. */
export const periodNames = [
  'this-month',
  'last-month',
  'this-quarter',
  'this-year',
  'last-12-months',
] as const;
export type PeriodName = (typeof periodNames)[number];

/** The longest period that an API must answer for. */
const maxYears = 10;

export const isPeriodName = (text: string): text is PeriodName =>
  (periodNames as readonly string[]).includes(text);

/**
 * The dates of a period; one that is not over ends today.
 *
 * @param today local date, e.g. `2026-03-02`
 */
export function periodOf(name: PeriodName, today: string): Period {
  const { year, month } = partsOf(today);
  const to = addDays(today, 1);
  switch (name) {
    case 'this-month':
      return { from: monthStart(year, month), to };
    case 'last-month':
      return { from: monthStart(year, month - 1), to: monthStart(year, month) };
    case 'this-quarter':
      return { from: monthStart(year, quarterOf(month) * 3 - 2), to };
    case 'this-year':
      return { from: monthStart(year, 1), to };
    case 'last-12-months':
      // This month and the eleven before it, so that each is one bar of the chart.
      return { from: monthStart(year, month - 11), to };
  }
}

/** The period from a first to a last day, as people name them; what is no date stays out of it. */
export const periodThrough = (first: string, last: string): Period => ({
  from: first,
  to: isDate(last) ? addDays(last, 1) : '',
});

export type PeriodProblem = 'missing' | 'order' | 'long';

/** What is wrong with dates that someone wrote as a period; undefined where nothing is. */
export function problemWith({ from, to }: Period): PeriodProblem | undefined {
  if (!isDate(from) || !isDate(to)) return 'missing';
  if (from >= to) return 'order';
  const { year } = partsOf(from);
  return to > `${year + maxYears}${from.slice(4)}` ? 'long' : undefined;
}

/** What people call a period: a whole month, quarter or year, a day, or from one day to another. */
export type PeriodShape =
  | { readonly kind: 'month'; readonly month: number; readonly year: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'range'; readonly first: string; readonly last: string };

export function shapeOf({ from, to }: Period): PeriodShape {
  const { year, month } = partsOf(from);
  const last = addDays(to, -1);
  const isWhole = (months: number): boolean =>
    from === monthStart(year, month) && to === monthStart(year, month + months);
  if (isWhole(1)) return { kind: 'month', month, year };
  if (isWhole(3) && month % 3 === 1) return { kind: 'quarter', quarter: quarterOf(month), year };
  if (isWhole(12) && month === 1) return { kind: 'year', year };
  return last === from ? { kind: 'day', day: from } : { kind: 'range', first: from, last };
}

/** @param date of any kind that begins with year and month, such as `2026-03` */
export function partsOf(date: string): { year: number; month: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
}

const quarterOf = (month: number): number => Math.ceil(month / 3);

/** The first day of a month; months below 1 and above 12 are those of other years. */
function monthStart(year: number, month: number): string {
  const index = year * 12 + month - 1;
  const digits = (number: number, count: number): string => String(number).padStart(count, '0');
  return `${digits(Math.floor(index / 12), 4)}-${digits((index % 12) + 1, 2)}-01`;
}

function isDate(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}
