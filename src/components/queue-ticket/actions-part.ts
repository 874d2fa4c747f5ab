import { html, nothing, type TemplateResult } from 'lit';
import { failureMessage } from '../shared/failure.js';
import type { Act } from './acts.js';
import { isOver, isWaiting } from './news.js';
import { problemOf } from './taking.js';
import type { TicketModel } from './ticket-model.js';

/** How many people a holder can let go first, in one tap; the most that the office allows is last. */
const stepsUpTo = (most: number): number[] => [...[1, 3, 5].filter((step) => step < most), most];

/** What can be done with a number. */
export function actionsPart(model: TicketModel): TemplateResult {
  const { acts, isFollowed, isPostponing, kiosk, ticket } = model;
  if (kiosk) return kioskActions(model);
  return html`
    <div class="actions no-print" part="actions">
      ${isFollowed ? nothing : holderActions(model)} ${endButton(model)}
    </div>
    ${!isFollowed && isPostponing && ticket.can.includes('postpone') ? placesPart(model) : nothing}
    <p class="status-line no-print" role="status">${statusOf(model)}</p>
    ${acts.error === undefined ? nothing : failedPart(model)}
  `;
}

/** What is under way; and what was done, where the number itself does not show it. */
function statusOf({ acts, ticket, texts }: TicketModel): string | typeof nothing {
  const { done, isPending } = acts;
  if (isPending) return texts.working;
  return done?.kind === 'postpone' && isWaiting(ticket) ? texts.more.done(done.places) : nothing;
}

const kioskActions = ({ texts, onPrint, onEnd }: TicketModel): TemplateResult => html`
  <p class="remember no-print">${texts.kiosk.remember}</p>
  <div class="actions no-print" part="actions">
    <button class="button print" type="button" @click=${onPrint}>${texts.print}</button>
    <button class="button primary end" type="button" @click=${onEnd}>${texts.kiosk.done}</button>
  </div>
`;

function holderActions(model: TicketModel): unknown {
  const { ticket, isPostponing, texts, onPostponing } = model;
  const can = (what: (typeof ticket.can)[number]): boolean => ticket.can.includes(what);
  return [
    can('rejoin') && actButton({ kind: 'rejoin' }, texts.rejoin, model, 'primary'),
    can('undo-leave') && actButton({ kind: 'undo-leave' }, texts.undoLeave, model, 'primary'),
    can('postpone') &&
      html`<button
        class="button more-time"
        type="button"
        aria-expanded=${isPostponing}
        @click=${onPostponing}
      >
        ${texts.more.button}
      </button>`,
    can('leave') && actButton({ kind: 'leave' }, texts.leave, model),
  ].filter(Boolean);
}

function actButton(act: Act, text: string, model: TicketModel, look = ''): TemplateResult {
  const { acts, onAct } = model;
  return html`<button
    class="button ${act.kind} ${look}"
    type="button"
    aria-disabled=${acts.isPending}
    @click=${() => onAct(act)}
  >
    ${text}
  </button>`;
}

/** Gives up a number that its holder may want no more, or one that is only followed. */
function endButton({ ticket, isFollowed, texts, onEnd }: TicketModel): TemplateResult | undefined {
  const isUnwanted = isOver(ticket) || ['no-show', 'left', 'other'].includes(ticket.state);
  if (!isFollowed && !isUnwanted) return undefined;
  return html`<button
    class="button end ${isOver(ticket) && !isFollowed ? 'primary' : ''}"
    type="button"
    @click=${onEnd}
  >
    ${isFollowed ? texts.stopFollowing : texts.another}
  </button>`;
}

function placesPart(model: TicketModel): TemplateResult {
  const { postponeUpTo, texts } = model;
  return html`
    <div class="places no-print" role="group" aria-labelledby="places">
      <p id="places">${texts.more.question}</p>
      <div class="chips">
        ${stepsUpTo(postponeUpTo).map((places) =>
          actButton({ kind: 'postpone', places }, texts.more.places(places), model),
        )}
      </div>
    </div>
  `;
}

/** Why something was not done. Its repeat bears the same name, so nothing is done twice. */
function failedPart({ acts, texts, common }: TicketModel): TemplateResult {
  const problem = problemOf(acts.error);
  const text =
    problem === 'ticket-moved-on'
      ? texts.movedOn
      : problem === 'invalid-body' && acts.act?.kind === 'postpone'
        ? texts.more.tooMany
        : undefined;
  if (text === undefined) return failureMessage(acts.error, common, acts.retry);
  return html`<p class="message error spaced" role="alert" part="error">${text}</p>`;
}
