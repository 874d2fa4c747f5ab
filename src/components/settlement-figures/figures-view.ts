import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { SettlementFigures } from '../../contract/settlement.js';
import { body } from '../shared/figures/body.js';
import { furnish as furnishFigures } from '../shared/figures/furnish.js';
import { officeTime } from '../shared/office-time.js';
import { begun, partsOf } from '../shared/figures/periods.js';
import { countedAt, scope } from '../shared/figures/scope.js';
import { printAlone, whilePrinting } from '../shared/print.js';
import { chart } from './chart.js';
import { countList, headline } from './counts.js';
import { styles } from './counts.styles.js';
import { countsTable } from './table.js';
import { isAhead, isEmpty, Wording } from './wording.js';

export { body, printAlone, whilePrinting, Wording };
export const furnish = (host: LitElement): void => furnishFigures(host, styles);

export interface FiguresViewModel {
  readonly figures: SettlementFigures;
  /** BCP 47 tag of the texts of the figures: names of agencies and fields. */
  readonly language: string;
  readonly wording: Wording;
  /** Whether another agency or period can be chosen here. */
  readonly hasPickers: boolean;
  /** Whether all agencies are shown, not only the first ones. */
  readonly allAgencies: boolean;
  /** Level of the headings inside. */
  readonly headingLevel: number;
  onToggleAgencies(): void;
  onPrint(): void;
}

/** So many agencies are shown at first. */
const firstAgencies = 10;

/** Everything that the figures of a period tell. */
export function figuresView(all: FiguresViewModel): TemplateResult {
  const { language, wording } = all;
  const counted = officeTime(all.figures.asOf, all.figures.timeZone);
  const figures = { ...all.figures, byMonth: begun(all.figures.byMonth, counted.date) };
  const model = { ...all, figures };
  return html`
    ${scope(figures, language, wording)}
    ${isAhead(figures) || isEmpty(figures) ? nothingThere(model) : everything(model, counted.date)}
    ${countedAt(counted, wording)}
  `;
}

/** @param countedOn local date of the moment at which the figures were counted */
function everything(model: FiguresViewModel, countedOn: string): TemplateResult {
  const { figures, wording, headingLevel } = model;
  return html`
    ${headline(figures, wording)} ${countList(figures, wording, countedOn)}
    ${chart(figures, wording, headingLevel)} ${monthTable(model)} ${agencyTable(model)}
    ${fieldTable(model)}
    <p class="print no-print">
      <button class="button" type="button" @click=${model.onPrint}>${wording.shared.print}</button>
    </p>
  `;
}

function nothingThere({ figures, wording, hasPickers }: FiguresViewModel): TemplateResult {
  return html`
    <div class="message spaced">
      <p>
        <strong>${wording.sentence(figures)}</strong>
      </p>
      ${hasPickers ? html`<p>${wording.shared.emptyHelp}</p>` : nothing}
    </div>
  `;
}

function monthTable({ figures, wording }: FiguresViewModel): TemplateResult | typeof nothing {
  const { texts, shared } = wording;
  const { byMonth, total } = figures;
  if (byMonth.length === 0) return nothing;
  const rows = byMonth.map((counts) => ({
    name: wording.barName(partsOf(counts.month)),
    counts,
  }));
  return html`
    <details class="more">
      <summary>${shared.monthTable}</summary>
      ${countsTable(
        {
          id: 'month',
          caption: texts.captions.month(wording.when(figures)),
          title: shared.columns.month,
          rows,
          total,
        },
        wording,
      )}
    </details>
  `;
}

/** The agencies with the most received first; nothing where there is but one. */
function agencyTable(model: FiguresViewModel): TemplateResult | typeof nothing {
  const { figures, wording, language, allAgencies, headingLevel } = model;
  const { texts } = wording;
  const { byAgency, total } = figures;
  if (byAgency.length < 2) return nothing;
  const sorted = [...byAgency].sort((one, other) => other.received - one.received);
  const shown = allAgencies ? sorted : sorted.slice(0, firstAgencies);
  return html`
    <div class="section-title" role="heading" aria-level=${headingLevel}>${texts.agencyTable}</div>
    ${countsTable(
      {
        id: 'agency',
        caption: texts.captions.agency(wording.when(figures)),
        title: wording.shared.agency,
        rows: shown.map((counts) => ({ name: counts.agency.name, counts })),
        total,
        language,
      },
      wording,
    )}
    ${
      sorted.length > firstAgencies
        ? html`<p class="no-print">
            <button
              class="button"
              type="button"
              aria-expanded=${allAgencies}
              @click=${model.onToggleAgencies}
            >
              ${allAgencies ? texts.fewerRows : texts.allRows(wording.number(sorted.length))}
            </button>
          </p>`
        : nothing
    }
  `;
}

function fieldTable({
  figures,
  wording,
  language,
}: FiguresViewModel): TemplateResult | typeof nothing {
  const { texts } = wording;
  const { byField } = figures;
  if (byField.length < 2) return nothing;
  const sorted = [...byField].sort((one, other) => other.received - one.received);
  return html`
    <details class="more">
      <summary>${texts.fieldTable}</summary>
      ${countsTable(
        {
          id: 'field',
          caption: texts.captions.field(wording.when(figures)),
          title: wording.shared.columns.field,
          rows: sorted.map((counts) => ({ name: counts.field, counts })),
          language,
        },
        wording,
      )}
    </details>
  `;
}
