import type { SettlementQuery } from '../../contract/settlement.js';
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

/** Whether the period that is asked for is one, or none is. */
export function isSensible({ period, from, to }: Asked): boolean {
  if (from || to) return problemWith({ from, to }) === undefined;
  return period === '' || isPeriodName(period);
}

export const queryOf = ({ agency, field, dates }: Choice): SettlementQuery => ({
  ...(agency && { agency }),
  ...(field && { field }),
  ...dates,
});
