import type { SettlementCounts, SettlementFigures } from '../../contract/settlement.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { Messages } from '../../i18n/messages.js';
import type { Bar } from './bars.js';
import { shapeOf, type Period } from './periods.js';
import { onTimePercent } from './rate.js';

export type Texts = Messages['settlementFigures'];

/** How figures are said in the reader's language. */
export class Wording {
  constructor(
    readonly texts: Texts,
    private readonly localize: LocalizeController,
  ) {}

  number(value: number): string {
    return this.localize.number(value);
  }

  date(date: string): string {
    return this.localize.date(date);
  }

  /** The share that was early or on time, e.g. `99,84 %`; undefined where none was settled. */
  rate(counts: SettlementCounts | Bar): string | undefined {
    const percent = onTimePercent(counts);
    if (percent === undefined) return undefined;
    const minimumFractionDigits = Number.isInteger(percent) ? 0 : 2;
    const format = new Intl.NumberFormat(this.localize.language, { minimumFractionDigits });
    return this.texts.percent(format.format(percent));
  }

  /** A period inside a sentence: `trong tháng 3/2026`. */
  when(period: Period): string {
    const { texts } = this;
    const shape = shapeOf(period);
    switch (shape.kind) {
      case 'month':
        return texts.inMonth(shape.month, shape.year);
      case 'quarter':
        return texts.inQuarter(shape.quarter, shape.year);
      case 'year':
        return texts.inYear(shape.year);
      case 'day':
        return texts.onDay(this.date(shape.day));
      case 'range':
        return texts.fromTo(this.date(shape.first), this.date(shape.last));
    }
  }

  /** The name of a month or a year. */
  barName({ month, year }: Pick<Bar, 'month' | 'year'>): string {
    return month === undefined ? this.texts.year(year) : this.texts.month(month, year);
  }

  /** What the figures say in one sentence. */
  sentence(figures: SettlementFigures): string {
    const rate = this.rate(figures.total);
    const when = this.when(figures);
    if (rate) return this.texts.sentence(rate, when);
    return isEmpty(figures) ? this.texts.empty(when) : this.texts.noneSettled(when);
  }
}

/** Whether there was not a single dossier in the period, nor one pending at its end. */
export function isEmpty({ total, byMonth }: SettlementFigures): boolean {
  const { received, settledEarly, settledOnTime, settledLate, pending } = total;
  const any = received + settledEarly + settledOnTime + settledLate + pending > 0;
  return !any && byMonth.length === 0;
}
