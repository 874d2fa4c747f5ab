import { html, nothing, type TemplateResult } from 'lit';
import { isWaiting } from './news.js';
import type { TicketModel } from './ticket-model.js';

/** Between how many people before them a holder can choose to be warned. */
const choices = [1, 2, 3, 5, 10];

/** How somebody is warned, and what they must do for that. */
export function alertsPart(model: TicketModel): TemplateResult {
  const { alerts, screenMayTurnOff, ticket, texts, onNotices } = model;
  const { alerts: own } = texts;
  return html`
    <section class="alerts no-print" part="alerts" aria-labelledby="alerts">
      <p class="section" id="alerts">${own.title}</p>
      ${isWaiting(ticket) ? warnChoice(model) : nothing}
      <div class="actions">
        ${soundButton(model)}
        ${
          alerts.notices === 'ask'
            ? html`<button class="button notices" type="button" @click=${onNotices}>
                ${own.notices}
              </button>`
            : nothing
        }
      </div>
      ${noticesNote(model)}
      <p class="keep-open">${own.keepOpen}</p>
      ${screenMayTurnOff ? html`<p class="keep-open">${own.screenMayTurnOff}</p>` : nothing}
    </section>
  `;
}

function noticesNote({ alerts, texts }: TicketModel): TemplateResult | typeof nothing {
  const { noticesAreOn, noticesRefused } = texts.alerts;
  if (alerts.notices === 'on') return html`<p class="muted">${noticesAreOn}</p>`;
  return alerts.notices === 'refused' ? html`<p class="muted">${noticesRefused}</p>` : nothing;
}

function warnChoice({ warnAt, texts, onWarnAt }: TicketModel): TemplateResult {
  const onChange = ({ target }: Event): void =>
    onWarnAt(Number((target as HTMLSelectElement).value));
  return html`
    <p class="warn">
      <label for="warn">${texts.alerts.warnAt}</label>
      <select id="warn" @change=${onChange}>
        ${choices.map(
          (people) =>
            html`<option value=${people} ?selected=${people === warnAt}>
              ${texts.alerts.people(people)}
            </option>`,
        )}
      </select>
    </p>
  `;
}

function soundButton({ alerts, texts }: TicketModel): TemplateResult {
  const { soundOn, soundOff, soundBlocked } = texts.alerts;
  const names = { on: soundOn, off: soundOff, blocked: soundBlocked };
  return html`<button
    class="button sound ${alerts.sound === 'blocked' ? 'primary' : ''}"
    type="button"
    @click=${alerts.toggleSound}
  >
    ${names[alerts.sound]}
  </button>`;
}
