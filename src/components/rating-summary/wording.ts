import type { RatingSummary } from '../../contract/ratings.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { Messages } from '../../i18n/messages.js';
import { figuresTexts, ratingResultsTexts } from '../../i18n/sections.js';
import { partsOf } from '../shared/figures/periods.js';
import { FiguresWording } from '../shared/figures/wording.js';
import { countedOf, type Counted } from './group.js';

/** How ratings are said in the reader's language. */
export class Wording extends FiguresWording {
  readonly texts: Messages['ratingResults'];

  constructor(localize: LocalizeController) {
    super(localize.texts(figuresTexts), localize);
    this.texts = localize.texts(ratingResultsTexts);
  }

  /** The share that was satisfied, e.g. `97,08 %`. */
  rate({ satisfied, count }: Counted): string {
    return this.percent(satisfied, count) ?? '';
  }

  /** Some names as a list of which one holds: `A hoặc B`. */
  either(names: readonly string[]): { type: 'element' | 'literal'; value: string }[] {
    const list = new Intl.ListFormat(this.localize.language, { type: 'disjunction' });
    return list.formatToParts(names);
  }

  /** @param month such as `2026-03` */
  monthName(month: string): string {
    const parts = partsOf(month);
    return this.shared.month(parts.month, parts.year);
  }

  /** What the summary says in one sentence. */
  sentence(summary: RatingSummary): string {
    const { total, minimum } = summary;
    const when = this.when(summary);
    const counted = countedOf(total);
    if (counted) return this.texts.sentence(this.rate(counted), this.number(counted.count), when);
    return total.suppressed
      ? this.texts.suppressed(this.number(minimum), when)
      : this.texts.empty(when);
  }
}
