import { isPeriodName, periodOf, problemWith, type Period, type PeriodName } from './periods.js';

/** Which figures are to be shown. */
export interface Choice {
  /** Code; empty for all agencies. */
  readonly agency: string;
  /** Empty for all fields. */
  readonly field: string;
  readonly period: PeriodName | 'custom';
  /** What the period's name means today, or what was chosen day by day. */
  readonly dates: Period;
}

/** What an element's attributes ask for. */
export interface Asked {
  readonly agency: string;
  readonly field: string;
  readonly period: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The choice to begin with: dates where they make sense, else the named period, else this year.
 *
 * @param today local date of the service
 */
export function firstChoice({ agency, field, period, from, to }: Asked, today: string): Choice {
  const dates = { from, to };
  if (problemWith(dates) === undefined) return { agency, field, period: 'custom', dates };
  const name = isPeriodName(period) ? period : 'this-year';
  return { agency, field, period: name, dates: periodOf(name, today) };
}

/** The same choice as it is meant today: a period that is not over has grown since yesterday. */
export function asOfToday(choice: Choice, today: string): Choice {
  if (choice.period === 'custom') return choice;
  const dates = periodOf(choice.period, today);
  const isSame = dates.from === choice.dates.from && dates.to === choice.dates.to;
  return isSame ? choice : { ...choice, dates };
}

/** Whether the period that is asked for is one, or none is. */
export function isSensible({ period, from, to }: Asked): boolean {
  if (from || to) return problemWith({ from, to }) === undefined;
  return period === '' || isPeriodName(period);
}

/** What an API is asked for; all of them where a code or a name is absent. */
export interface FiguresQuery extends Period {
  readonly agency?: string;
  readonly field?: string;
}

export const queryOf = ({ agency, field, dates }: Choice): FiguresQuery => ({
  ...(agency && { agency }),
  ...(field && { field }),
  ...dates,
});
