import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { RatingSummary } from '../../contract/ratings.js';
import { patterns } from '../shared/figures/bar.js';
import { body } from '../shared/figures/body.js';
import { furnish as furnishFigures } from '../shared/figures/furnish.js';
import { officeTime } from '../shared/office-time.js';
import { begun } from '../shared/figures/periods.js';
import { countedAt, scope } from '../shared/figures/scope.js';
import { printAlone } from '../shared/print.js';
import { distribution, hasMean } from './distribution.js';
import { countedOf, type Counted } from './group.js';
import { groupBars, type NamedGroup } from './groups.js';
import { headline } from './headline.js';
import { liveNote, type LiveModel } from './live-note.js';
import { styles } from './summary.styles.js';
import { groupTable } from './table.js';
import { Wording } from './wording.js';

export { body, printAlone, Wording };
export const furnish = (host: LitElement): void => furnishFigures(host, styles);

export interface SummaryViewModel {
  readonly summary: RatingSummary;
  /** BCP 47 tag of the texts of the summary: names, answers and criteria. */
  readonly language: string;
  readonly wording: Wording;
  /** Whether another agency or period can be chosen here. */
  readonly hasPickers: boolean;
  /** Level of the headings inside. */
  readonly headingLevel: number;
  /** Undefined where the numbers do not change by themselves. */
  readonly live: LiveModel | undefined;
  onPrint(): void;
}

/** More months than this would be no picture any more. */
const maxMonths = 24;

/** Everything that the ratings of a period tell. */
export function summaryView(all: SummaryViewModel): TemplateResult {
  const { language, wording, live } = all;
  const counted = officeTime(all.summary.asOf, all.summary.timeZone);
  const summary = { ...all.summary, byMonth: begun(all.summary.byMonth, counted.date) };
  const model = { ...all, summary };
  const total = countedOf(summary.total);
  return html`
    ${scope(summary, language, wording)} ${total ? everything(model, total) : nothingThere(model)}
    ${countedAt(counted, wording)} ${live ? liveNote(live, wording) : nothing}
  `;
}

function everything(model: SummaryViewModel, total: Counted): TemplateResult {
  const { summary, language, wording } = model;
  const { texts, shared } = wording;
  return html`
    ${patterns()} ${headline(summary, total, language, wording)}
    ${heading(texts.distribution, model)} ${distribution(summary, total, language, wording)}
    ${months(model)} ${criteria(model)} ${tooFew(summary, wording)}
    <p class="print no-print">
      <button class="button" type="button" @click=${model.onPrint}>${shared.print}</button>
    </p>
  `;
}

/** Nobody rated, or so few did that they might be recognised. */
function nothingThere({ summary, wording, hasPickers }: SummaryViewModel): TemplateResult {
  const { suppressedHelp } = wording.texts;
  return html`
    <div class="message spaced">
      <p><strong>${wording.sentence(summary)}</strong></p>
      ${
        hasPickers
          ? html`<p>${summary.total.suppressed ? suppressedHelp : wording.shared.emptyHelp}</p>`
          : nothing
      }
    </div>
  `;
}

const heading = (text: string, { headingLevel }: SummaryViewModel): TemplateResult => html`
  <div class="section-title" role="heading" aria-level=${headingLevel}>${text}</div>
`;

/** How it went on; one month alone is no course. */
function months(model: SummaryViewModel): TemplateResult | typeof nothing {
  const { summary, wording } = model;
  const { texts, shared } = wording;
  const { byMonth, total, minimum } = summary;
  if (byMonth.length < 2) return nothing;
  const groups = byMonth.map((group) => ({ name: wording.monthName(group.month), group }));
  const table = {
    id: 'month',
    caption: texts.captions.month(wording.when(summary)),
    title: shared.columns.month,
    groups,
    total,
    minimum,
    hasMean: hasMean(summary),
  };
  return html`
    ${heading(texts.byMonth, model)}
    ${groups.length > maxMonths ? html`<p>${texts.lastMonths(maxMonths)}</p>` : nothing}
    ${groupBars({ groups: groups.slice(-maxMonths), longNames: false, minimum }, wording)}
    <details class="more">
      <summary>${shared.monthTable}</summary>
      ${groupTable(table, wording)}
    </details>
  `;
}

function criteria(model: SummaryViewModel): TemplateResult | typeof nothing {
  const { summary, language, wording } = model;
  const { texts } = wording;
  const { byCriterion, minimum } = summary;
  if (byCriterion.length === 0) return nothing;
  const groups = byCriterion.map((group): NamedGroup => ({ name: group.label, language, group }));
  const table = {
    id: 'criterion',
    caption: texts.captions.criterion(wording.when(summary)),
    title: texts.columns.criterion,
    groups,
    minimum,
    hasMean: hasMean(summary),
  };
  return html`
    ${heading(texts.byCriterion, model)} ${groupBars({ groups, longNames: true, minimum }, wording)}
    <details class="more">
      <summary>${texts.criterionTable}</summary>
      ${groupTable(table, wording)}
    </details>
  `;
}

/** Why some groups have no numbers. */
function tooFew(
  { byMonth, byCriterion, minimum }: RatingSummary,
  wording: Wording,
): TemplateResult | typeof nothing {
  const any = [...byMonth, ...byCriterion].some(({ suppressed }) => suppressed);
  return any
    ? html`<p class="too-few">${wording.texts.tooFewWhy(wording.number(minimum))}</p>`
    : nothing;
}
