import { html, nothing, type TemplateResult } from 'lit';
import { row } from '../shared/row.js';
import { icon } from './icons.js';
import { own, section } from './parts.js';
import type { PartModel } from './result-model.js';
import { promiseText } from './sentence.js';

/** When the result is promised for, and what tells this dossier from others. */
export function factsPart(model: PartModel): TemplateResult {
  const { texts, formats, report, situation } = model;
  const { code, procedure, agency, applicant, submittedAt, acceptedAt, settledAt } = report.dossier;
  // What was promised leads as long as somebody waits for it.
  const promise = row(texts.promised, promisedPart(model));
  const rows = html`
    <dl class="facts-list">
      ${situation.awaited ? promise : nothing} ${row(texts.procedure, own(procedure.name, model))}
      ${row(texts.code, html`<span class="code">${code}</span>`)}
      ${row(texts.agency, own(agency.name, model))} ${row(texts.applicant, applicant)}
      ${row(texts.submitted, submittedAt && formats.day(submittedAt))}
      ${row(texts.accepted, acceptedAt && formats.day(acceptedAt))}
      ${situation.awaited ? nothing : promise}
      ${row(texts.settled, settledAt && formats.day(settledAt))}
    </dl>
  `;
  return section('facts', texts.facts, rows, model);
}

function promisedPart(model: PartModel): TemplateResult | undefined {
  const { texts, formats, report, situation } = model;
  const { promisedAt } = report.dossier;
  if (!promisedAt) return undefined;
  const { promised, overdue } = situation;
  const words = promised && promiseText(promised, promisedAt, texts, formats);
  const tone = overdue ? 'late' : 'progress';
  return html`
    <p class="promised">${formats.day(promisedAt)}</p>
    ${words ? html`<p class="days ${tone}">${icon(tone)} <span>${capitalised(words)}</span></p>` : nothing}
  `;
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
