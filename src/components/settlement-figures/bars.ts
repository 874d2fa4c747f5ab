import type { SettlementFigures } from '../../contract/settlement.js';
import { partsOf } from './periods.js';
import { settledOf } from './rate.js';

/** One bar of the chart: a month, or a year where `month` is absent. */
export interface Bar {
  readonly year: number;
  readonly month?: number;
  readonly settledEarly: number;
  readonly settledOnTime: number;
  readonly settledLate: number;
}

/** More months than this would be no picture any more. */
const maxMonths = 24;

/** What was settled, by month; by year where there are too many months. */
export function barsOf(months: SettlementFigures['byMonth']): Bar[] {
  const bars = months.map(({ month, settledEarly, settledOnTime, settledLate }) => {
    return { ...partsOf(month), settledEarly, settledOnTime, settledLate };
  });
  return bars.length > maxMonths ? byYear(bars) : bars;
}

function byYear(bars: readonly Bar[]): Bar[] {
  const years = new Map<number, Bar>();
  for (const { year, settledEarly, settledOnTime, settledLate } of bars) {
    const sum = years.get(year);
    years.set(year, {
      year,
      settledEarly: settledEarly + (sum?.settledEarly ?? 0),
      settledOnTime: settledOnTime + (sum?.settledOnTime ?? 0),
      settledLate: settledLate + (sum?.settledLate ?? 0),
    });
  }
  return [...years.values()];
}

/** The bar of the most settled; undefined where nothing was settled at all. */
export function longestBar(bars: readonly Bar[]): Bar | undefined {
  return bars.reduce<Bar | undefined>(
    (longest, bar) => (settledOf(bar) > (longest ? settledOf(longest) : 0) ? bar : longest),
    undefined,
  );
}
