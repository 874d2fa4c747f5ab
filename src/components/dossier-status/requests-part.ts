import { html, nothing, type TemplateResult } from 'lit';
import type { DossierRequest } from '../../contract/dossiers.js';
import { linkOut, own, section } from './parts.js';
import type { PartModel } from './result-model.js';

const day = 24 * 60 * 60 * 1000;

/** What the citizen must do now; nothing where nothing is asked. */
export function requestsPart(model: PartModel): TemplateResult | typeof nothing {
  const { texts, report, situation } = model;
  const requests = situation.awaited ? withUnclear(report.dossier) : [];
  if (requests.length === 0) return nothing;
  const list = html`
    <ul>
      ${requests.map((request) => html`<li>${requestPart(request, model)}</li>`)}
    </ul>
  `;
  return section('to-do', texts.toDo, list, model);
}

/** A status that asks for something asks for it, too, where the API does not say for what. */
function withUnclear({
  status,
  requests,
}: PartModel['report']['dossier']): readonly DossierRequest[] {
  if (requests.length) return requests;
  if (status === 'papers-requested') return [{ kind: 'papers' }];
  return status === 'fee-requested' ? [{ kind: 'fee' }] : [];
}

function requestPart(request: DossierRequest, model: PartModel): TemplateResult {
  const { texts, formats, kiosk } = model;
  const { kind, text, papers, amount, paymentUrl, dueOn } = request;
  const clear = text || papers?.length || amount !== undefined || paymentUrl;
  const elsewhere = kiosk && (paymentUrl || papers?.some(({ formUrl }) => formUrl));
  return html`
    <p class="request">${texts.requests[kind]}</p>
    ${text ? html`<p>${own(text, model)}</p>` : nothing}
    ${clear ? nothing : html`<p>${texts.unclearRequest[kind]}</p>`}
    ${papers?.length ? papersPart(papers, model) : nothing}
    ${
      amount === undefined
        ? nothing
        : html`<p>${texts.amount}: <strong class="amount">${formats.money(amount)}</strong></p>`
    }
    ${dueOn ? html`<p class="due">${dueText(dueOn, model)}</p>` : nothing}
    ${linkOut(paymentUrl, texts.pay, model, { className: 'button primary' })}
    ${elsewhere ? html`<p class="muted">${texts.onYourPhone}</p>` : nothing}
  `;
}

function papersPart(
  papers: NonNullable<DossierRequest['papers']>,
  model: PartModel,
): TemplateResult {
  const { texts } = model;
  return html`
    <ul class="bullets">
      ${papers.map(
        ({ name, note, formUrl }) => html`
          <li>
            <p><strong>${own(name, model)}</strong></p>
            ${note ? html`<p>${own(note, model)}</p>` : nothing}
            ${linkOut(formUrl, texts.form, model, { label: texts.formOf(name) })}
          </li>
        `,
      )}
    </ul>
  `;
}

function dueText(dueOn: string, { texts, formats, today }: PartModel): string {
  const left = Math.round((Date.parse(dueOn) - Date.parse(today)) / day);
  const words = left > 0 ? texts.dueIn(left) : left === 0 ? texts.lastDay : texts.dueAgo(-left);
  return texts.doBefore(formats.date(dueOn), words);
}
