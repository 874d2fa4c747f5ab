import { html, nothing, type TemplateResult } from 'lit';
import { row } from '../shared/row.js';
import { actionsPart } from './actions-part.js';
import { alertsPart } from './alerts-part.js';
import { codePart } from './code-part.js';
import { isWaiting } from './news.js';
import { sentenceOf } from './sentence.js';
import type { TicketModel } from './ticket-model.js';

/** One number: where it is on its way, and what its holder can do. */
export function ticketView(model: TicketModel): TemplateResult {
  const { ticket, kiosk, isFollowed, isRefused, texts } = model;
  const isAwaited = isWaiting(ticket) || ticket.state === 'called';
  return html`
    <article class="ticket" part="ticket">
      ${head(model)} ${stalePart(model)}
      ${isRefused ? html`<p class="message not-kept no-print">${texts.notKept}</p>` : nothing}
      ${actionsPart(model)} ${isAwaited && !kiosk ? alertsPart(model) : nothing}
      ${isAwaited ? codePart(model) : nothing} ${facts(model)}
      ${isFollowed ? html`<p class="muted no-print">${texts.readOnly}</p>` : nothing}
      <p class="paper">${texts.paper}</p>
    </article>
  `;
}

function head(model: TicketModel): TemplateResult {
  const { ticket, isFollowed, headingLevel, texts } = model;
  const { main, details } = sentenceOf(model);
  const { label } = isFollowed ? texts.followed : texts.own;
  return html`
    <div class="head ${ticket.state}">
      <div class="start" role="heading" aria-level=${headingLevel} tabindex="-1">
        <span class="label">${label}</span>
        <span class="number" part="number">${ticket.number}</span>
      </div>
      <p class="main" part="status">${main}</p>
      ${details.map((detail) => html`<p class="detail">${detail}</p>`)}
    </div>
  `;
}

/** When this was so, where it may have changed since. */
function stalePart({ ticket, reading, texts, time }: TicketModel): TemplateResult {
  return html`
    <div class="stale-region no-print" role="status">
      ${
        reading.isStale
          ? html`<div class="message stale error" part="stale">
              <p><strong>${texts.stale(time(ticket.asOf))}</strong></p>
              <p>${texts.staleHelp}</p>
              <button
                class="button refresh"
                type="button"
                aria-disabled=${reading.isPending}
                @click=${reading.refresh}
              >
                ${reading.isPending ? texts.refreshing : texts.refresh}
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

function facts({ ticket, nameLanguage, texts, moment }: TicketModel): TemplateResult {
  const named = (name: string): TemplateResult => html`<span lang=${nameLanguage}>${name}</span>`;
  const { service, office, takenAt, priority } = ticket;
  return html`
    <dl class="facts" part="facts">
      ${row(texts.service, named(service.name))} ${row(texts.office, named(office.name))}
      ${row(texts.takenAt, moment(takenAt))}
      ${priority ? row(texts.priorityTerm, texts.priorities[priority]) : nothing}
    </dl>
  `;
}
