import { html, nothing, type TemplateResult } from 'lit';
import type { AgencyRef } from '../../../contract/common.js';
import type { OfficeTime } from '../office-time.js';
import type { FiguresWording } from './wording.js';

/**
 * Whose figures these are.
 *
 * @param language BCP 47 tag of the names
 */
export function scope(
  { agency, field }: { agency?: AgencyRef | undefined; field?: string | undefined },
  language: string,
  { shared }: FiguresWording,
): TemplateResult {
  return html`
    <p class="scope">
      ${agency ? html`<span lang=${language}>${agency.name}</span>` : shared.allAgencies}
    </p>
    ${
      field ? html`<p>${shared.columns.field}: <span lang=${language}>${field}</span></p>` : nothing
    }
  `;
}

/** The moment at which they were counted. */
export const countedAt = ({ date, time }: OfficeTime, wording: FiguresWording): TemplateResult =>
  html`<p class="muted as-of">${wording.shared.asOf(time, wording.date(date))}</p>`;
