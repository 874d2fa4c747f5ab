import { html, nothing, type TemplateResult } from 'lit';
import type { DossierEvent } from '../../contract/dossiers.js';
import { own, section } from './parts.js';
import type { PartModel } from './result-model.js';

/** The dossier's way, the current step last and marked; nothing where no step was noted. */
export function timelinePart(model: PartModel): TemplateResult | typeof nothing {
  const { texts, report } = model;
  const events = [...report.dossier.events].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
  if (events.length === 0) return nothing;
  const list = html`
    <ol class="steps">
      ${events.map((event, index) => stepPart(event, index === events.length - 1, model))}
    </ol>
  `;
  return section('timeline', texts.timeline, list, model);
}

function stepPart(event: DossierEvent, isCurrent: boolean, model: PartModel): TemplateResult {
  const { texts, formats } = model;
  const { label, status, at, agency, note } = event;
  return html`
    <li class=${isCurrent ? 'current' : ''} aria-current=${isCurrent ? 'step' : nothing}>
      <p class="step">
        ${own(label, model) ?? texts.steps[status]}
        ${isCurrent ? html`<span class="badge">${texts.current}</span>` : nothing}
      </p>
      <p class="muted">
        <time datetime=${at}>${formats.moment(at)}</time
        >${agency ? html` · ${own(agency.name, model)}` : nothing}
      </p>
      ${note ? html`<p>${own(note, model)}</p>` : nothing}
    </li>
  `;
}
