import type { SettlementCounts, SettlementFigures } from '../../contract/settlement.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { figuresTexts, settlementResultsTexts } from '../../i18n/sections.js';
import type { Messages } from '../../i18n/messages.js';
import { officeTime } from '../shared/office-time.js';
import { FiguresWording } from '../shared/figures/wording.js';
import type { Bar } from './bars.js';
import { onTimeOf, settledOf } from './rate.js';

/** How the figures are said in the reader's language. */
export class Wording extends FiguresWording {
  readonly texts: Messages['settlementResults'];

  constructor(localize: LocalizeController) {
    super(localize.texts(figuresTexts), localize);
    this.texts = localize.texts(settlementResultsTexts);
  }

  /** The share that was early or on time, e.g. `99,84 %`; undefined where none was settled. */
  rate(counts: SettlementCounts | Bar): string | undefined {
    return this.percent(onTimeOf(counts), settledOf(counts));
  }

  /** The name of a month or a year. */
  barName({ month, year }: Pick<Bar, 'month' | 'year'>): string {
    return month === undefined ? this.shared.year(year) : this.shared.month(month, year);
  }

  /** What the figures say in one sentence. */
  sentence(figures: SettlementFigures): string {
    const rate = this.rate(figures.total);
    const when = this.when(figures);
    if (isAhead(figures)) return this.texts.ahead(when);
    if (rate) return this.texts.sentence(rate, when);
    return isEmpty(figures) ? this.texts.empty(when) : this.texts.noneSettled(when);
  }
}

/** Whether the period has not begun; what is pending now says nothing of it. */
export const isAhead = ({ from, asOf, timeZone }: SettlementFigures): boolean =>
  from > officeTime(asOf, timeZone).date;

/** Whether there was not a single dossier in the period, nor one pending at its end. */
export function isEmpty({ total, byMonth }: SettlementFigures): boolean {
  const { received, settledEarly, settledOnTime, settledLate, pending } = total;
  const any = received + settledEarly + settledOnTime + settledLate + pending > 0;
  return !any && byMonth.length === 0;
}
