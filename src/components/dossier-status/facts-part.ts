import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { own, row, section } from './parts.js';
import type { PartModel } from './result-model.js';

/** When the result is promised for, and what tells this dossier from others. */
export function factsPart(model: PartModel): TemplateResult {
  const { texts, formats, report } = model;
  const { code, procedure, agency, applicant, submittedAt, acceptedAt, settledAt } = report.dossier;
  const rows = html`
    <dl class="facts-list">
      ${row(texts.promised, promised(model))} ${row(texts.procedure, own(procedure.name, model))}
      ${row(texts.code, html`<span class="code">${code}</span>`)}
      ${row(texts.agency, own(agency.name, model))} ${row(texts.applicant, applicant)}
      ${row(texts.submitted, submittedAt && formats.day(submittedAt))}
      ${row(texts.accepted, acceptedAt && formats.day(acceptedAt))}
      ${row(texts.settled, settledAt && formats.day(settledAt))}
    </dl>
  `;
  return section('facts', texts.facts, rows, model);
}

function promised(model: PartModel): TemplateResult | undefined {
  const { formats, report, situation } = model;
  const { promisedAt } = report.dossier;
  if (!promisedAt) return undefined;
  return html`
    <p class="promised">${formats.day(promisedAt)}</p>
    ${situation.days === undefined ? nothing : daysLine(situation.days, model)}
  `;
}

function daysLine(days: number, { texts }: PartModel): TemplateResult {
  const [tone, words] =
    days < 0
      ? (['late', texts.overdue(-days)] as const)
      : (['progress', days === 0 ? texts.dueToday : texts.daysLeft(days)] as const);
  return html`<p class="days ${tone}">${icon(tone)} <span>${capitalised(words)}</span></p>`;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
