import { html, nothing, type TemplateResult } from 'lit';

export interface TableRow {
  readonly name: string;
  /** BCP 47 tag of the name, where it is not in the reader's language. */
  readonly language?: string | undefined;
  readonly cells: readonly (string | TemplateResult)[];
}

export interface TableModel {
  /** Tells this table from others of the element. */
  readonly id: string;
  readonly caption: string;
  /** Titles of the columns, that of the names first. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** All rows together, where that is to be shown. */
  readonly total?: TableRow | undefined;
}

/** A table in a region that scrolls sideways where there is no room. */
export function dataTable({ id, caption, columns, rows, total }: TableModel): TemplateResult {
  return html`
    <div class="scroll" role="region" aria-labelledby=${`caption-${id}`}>
      <table part="table">
        <caption id=${`caption-${id}`}>
          <span>${caption}</span>
        </caption>
        <thead>
          <tr>
            ${columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(tableRow)}
        </tbody>
        ${
          total
            ? html`<tfoot>
                ${tableRow(total)}
              </tfoot>`
            : nothing
        }
      </table>
    </div>
  `;
}

function tableRow({ name, language, cells }: TableRow): TemplateResult {
  return html`
    <tr>
      <th scope="row" lang=${language ?? nothing}>${name}</th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>
  `;
}

/** A dash for the eye, and words for who does not see it. */
export const missing = (words: string): TemplateResult => html`
  <span aria-hidden="true">–</span><span class="visually-hidden">${words}</span>
`;
