import { html, nothing, type TemplateResult } from 'lit';
import type { SettlementCounts } from '../../contract/settlement.js';
import type { Wording } from './wording.js';

export interface TableRow {
  readonly name: string;
  readonly counts: SettlementCounts;
}

export interface TableModel {
  /** Tells this table from others of the element. */
  readonly id: string;
  readonly caption: string;
  /** Title of the column of names. */
  readonly title: string;
  readonly rows: readonly TableRow[];
  /** All rows together, where that is to be shown. */
  readonly total?: SettlementCounts | undefined;
  /** BCP 47 tag of the names, where they are not in the reader's language. */
  readonly language?: string;
}

/** Every count of every row, in a region that scrolls sideways where there is no room. */
export function countsTable(model: TableModel, wording: Wording): TemplateResult {
  const { columns, total: totalName } = wording.texts;
  const { id, caption, title, rows, total, language } = model;
  const head = (text: string): TemplateResult => html`<th scope="col">${text}</th>`;
  return html`
    <div class="scroll" role="region" aria-labelledby=${`caption-${id}`}>
      <table part="table">
        <caption id=${`caption-${id}`}>
          <span>${caption}</span>
        </caption>
        <thead>
          <tr>
            ${head(title)} ${head(columns.received)} ${head(columns.early)} ${head(columns.onTime)}
            ${head(columns.late)} ${head(columns.rate)} ${head(columns.pending)}
            ${head(columns.overdue)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(({ name, counts }) => tableRow(name, counts, wording, language))}
        </tbody>
        ${
          total
            ? html`<tfoot>
                ${tableRow(totalName, total, wording)}
              </tfoot>`
            : nothing
        }
      </table>
    </div>
  `;
}

function tableRow(
  name: string,
  counts: SettlementCounts,
  wording: Wording,
  language?: string,
): TemplateResult {
  const cell = (value: number): TemplateResult => html`<td>${wording.number(value)}</td>`;
  return html`
    <tr>
      <th scope="row" lang=${language ?? nothing}>${name}</th>
      ${cell(counts.received)} ${cell(counts.settledEarly)} ${cell(counts.settledOnTime)}
      ${cell(counts.settledLate)}
      <td>${wording.rate(counts) ?? noRate(wording)}</td>
      ${cell(counts.pending)} ${cell(counts.pendingOverdue)}
    </tr>
  `;
}

const noRate = ({ texts }: Wording): TemplateResult => html`
  <span aria-hidden="true">–</span><span class="visually-hidden">${texts.noRate}</span>
`;
