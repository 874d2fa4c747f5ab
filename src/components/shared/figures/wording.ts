import type { LocalizeController } from '../../../controllers/localize.js';
import type { Messages } from '../../../i18n/messages.js';
import { cutPercent } from './percent.js';
import { shapeOf, type Period } from './periods.js';

/** How figures and their periods are said in the reader's language. */
export class FiguresWording {
  constructor(
    /** Texts of all widgets of figures. */
    readonly shared: Messages['figures'],
    protected readonly localize: LocalizeController,
  ) {}

  number(value: number): string {
    return this.localize.number(value);
  }

  date(date: string): string {
    return this.localize.date(date);
  }

  /** A share, cut and never rounded up, e.g. `99,84 %`; undefined where there is no whole. */
  percent(part: number, whole: number): string | undefined {
    const percent = cutPercent(part, whole);
    if (percent === undefined) return undefined;
    const isExact = Number.isInteger((part * 100) / whole);
    return this.shared.percent(isExact ? this.number(percent) : this.hundredths(percent));
  }

  /** A number with two decimals, e.g. `4,50`. */
  hundredths(value: number): string {
    const format = new Intl.NumberFormat(this.localize.language, { minimumFractionDigits: 2 });
    return format.format(value);
  }

  /** A period inside a sentence: `trong tháng 3/2026`. */
  when(period: Period): string {
    const { shared } = this;
    const shape = shapeOf(period);
    switch (shape.kind) {
      case 'month':
        return shared.inMonth(shape.month, shape.year);
      case 'quarter':
        return shared.inQuarter(shape.quarter, shape.year);
      case 'year':
        return shared.inYear(shape.year);
      case 'day':
        return shared.onDay(this.date(shape.day));
      case 'range':
        return shared.fromTo(this.date(shape.first), this.date(shape.last));
    }
  }
}
