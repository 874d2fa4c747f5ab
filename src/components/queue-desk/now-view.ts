import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '../../contract/desk.js';
import type { DeskModel } from './model.js';
import type { Wording } from './wording.js';

/** Who is at the counter. */
export function nowView(model: DeskModel): TemplateResult {
  const { desk, wording, headingLevel } = model;
  const { texts } = wording;
  return html`
    <div class="now" part="now">
      <div class="section-title" role="heading" aria-level=${headingLevel}>${texts.now}</div>
      ${desk.current ? ticket(desk.current, model) : html`<p class="nobody">${texts.nobodyHere}</p>`}
    </div>
  `;
}

function ticket(current: DeskTicket, { wording, language }: DeskModel): TemplateResult {
  return html`
    <p>
      <span class="number">${current.number}</span>
      ${
        current.priority
          ? html`<span class="badge">${wording.priority(current.priority)}</span>`
          : nothing
      }
    </p>
    <p class="service" lang=${language}>${wording.service(current.service)}</p>
    <p>${stateOf(current, wording)}</p>
  `;
}

function stateOf(current: DeskTicket, wording: Wording): string {
  const { texts } = wording;
  const { state, calledAt, calls = 1 } = current;
  const time = wording.time(calledAt ?? current.takenAt);
  if (state === 'serving') return texts.serving(time);
  return calls > 1 ? texts.calledAgain(wording.number(calls), time) : texts.calledOnce(time);
}
