import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '../../contract/desk.js';
import type { QueueService } from '../../contract/queue.js';
import { deskButton } from './button.js';
import type { DeskModel } from './model.js';

/** So many are shown at first. */
const firstOnes = 8;

/** Who waits, who did not come, and how many there are of each service. */
export function peopleView(model: DeskModel): TemplateResult {
  return html`${waitingList(model)} ${missedList(model)} ${serviceList(model)}`;
}

const heading = (text: string, { headingLevel }: DeskModel): TemplateResult =>
  html`<div class="section-title" role="heading" aria-level=${headingLevel}>${text}</div>`;

function waitingList(model: DeskModel): TemplateResult {
  const { desk, wording, showsAll } = model;
  const { texts } = wording;
  const shown = showsAll ? desk.waiting : desk.waiting.slice(0, firstOnes);
  const unlisted = desk.waitingTotal - desk.waiting.length;
  return html`
    <div class="people" part="waiting">
      ${heading(texts.waiting(wording.number(desk.waitingTotal)), model)}
      ${
        shown.length === 0
          ? html`<p class="muted">${texts.nobodyWaits}</p>`
          : html`<ol class="list">
              ${shown.map((ticket) => person(ticket, wording.waited(ticket.takenAt), nothing, model))}
            </ol>`
      }
      ${
        unlisted > 0 && shown.length === desk.waiting.length
          ? html`<p class="muted">${texts.waitingMore(wording.number(unlisted))}</p>`
          : nothing
      }
      ${desk.waiting.length > firstOnes ? allButton(model) : nothing}
    </div>
  `;
}

function allButton({ desk, wording, showsAll, toggleAll }: DeskModel): TemplateResult {
  const { texts } = wording;
  return html`
    <button class="button all" type="button" aria-expanded=${showsAll} @click=${toggleAll}>
      ${showsAll ? texts.showFewer : texts.showAll(wording.number(desk.waiting.length))}
    </button>
  `;
}

function missedList(model: DeskModel): TemplateResult | typeof nothing {
  const { desk, wording } = model;
  const { texts } = wording;
  if (desk.missed.length === 0) return nothing;
  return html`
    <div class="people" part="missed">
      ${heading(texts.missed(wording.number(desk.missed.length)), model)}
      ${desk.current ? html`<p class="muted">${texts.missedHelp}</p>` : nothing}
      <ul class="list">
        ${desk.missed.map((ticket) => {
          const when = ticket.calledAt ? texts.missedAt(wording.time(ticket.calledAt)) : '';
          return person(ticket, when, recallButton(ticket, model), model);
        })}
      </ul>
    </div>
  `;
}

function recallButton(ticket: DeskTicket, model: DeskModel): TemplateResult {
  const { desk, controller, wording } = model;
  const { action } = controller.writing;
  const isFree = !desk.current && !desk.counter.paused && !action;
  const pending = action?.name === 'recall' && action.ticket.id === ticket.id;
  const label = wording.texts.recallMissed(ticket.number);
  return deskButton(label, { enabled: isFree, pending }, 'recall-missed', () =>
    model.press({ name: 'recall', ticket }),
  );
}

function person(
  ticket: DeskTicket,
  when: string,
  button: unknown,
  { wording, language }: DeskModel,
): TemplateResult {
  return html`
    <li>
      <strong class="small-number">${ticket.number}</strong>
      <span class="about">
        <span lang=${language}>${wording.service(ticket.service)}</span>
        ${ticket.priority ? html`<span class="badge">${wording.priority(ticket.priority)}</span>` : nothing}
      </span>
      <span class="when muted">${when}</span>
      ${button}
    </li>
  `;
}

/** The counter's own services; nothing where there is but one, which the list itself tells. */
function serviceList(model: DeskModel): TemplateResult | typeof nothing {
  const { desk, wording, language } = model;
  const own = desk.services.filter(({ id }) => desk.counter.services.includes(id));
  if (own.length < 2) return nothing;
  return html`
    <div class="people" part="services">
      ${heading(wording.texts.services, model)}
      <ul class="list">
        ${own.map(
          (service) => html`
            <li>
              <span class="about" lang=${language}>${service.name}</span>
              <span class="when">${load(service, model)}</span>
            </li>
          `,
        )}
      </ul>
    </div>
  `;
}

function load({ waiting, estimate }: QueueService, { wording }: DeskModel): string {
  const { texts } = wording;
  const people = texts.peopleOf(wording.number(waiting));
  // With nobody there it says how long a service takes at most, which no officer asks.
  return estimate && waiting > 0 ? `${people}, ${texts.estimate(estimate)}` : people;
}
