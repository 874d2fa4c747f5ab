import { html, nothing, type TemplateResult } from 'lit';
import { row } from '../shared/row.js';
import { factList, own, section } from './parts.js';
import type { PartModel } from './result-model.js';

/**
 * What the agency says about being late. It owes a written apology and a new date; where it gives
 * none, the citizen is told so, and nobody apologises in its name.
 */
export function latenessPart(model: PartModel): TemplateResult | typeof nothing {
  const { texts, formats, situation } = model;
  const { lateness } = model.report.dossier;
  if (!lateness && !situation.overdue) return nothing;
  const { apology, reason, newDate } = lateness ?? {};
  const content = html`
    ${apology ? html`<p>${own(apology, model)}</p>` : nothing}
    ${factList(
      row(texts.lateReason, own(reason, model)),
      row(
        texts.newDate,
        newDate && situation.awaited && html`<strong>${formats.date(newDate)}</strong>`,
      ),
    )}
    ${situation.awaited && !newDate ? html`<p>${texts.noNewDate}</p>` : nothing}
  `;
  return section('late', texts.late, content, model);
}
