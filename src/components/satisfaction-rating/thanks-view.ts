import { html, nothing, type TemplateResult } from 'lit';
import { problemName } from '../../contract/problem.js';
import { ProblemError } from '../../client/errors.js';
import type { OutboxController } from '../../controllers/outbox-controller.js';
import type { Texts } from './details-view.js';

/** What has become of a rating. */
type Delivery = Pick<OutboxController, 'state' | 'error' | 'dueAt' | 'durable'>;

export interface ThanksModel {
  readonly delivery: Delivery;
  readonly kiosk: boolean;
  /** Seconds until a shared device turns to the next person. */
  readonly remaining: number | undefined;
  readonly headingLevel: number;
  readonly texts: Texts;
  undo(): void;
  edit(): void;
  next(): void;
}

/** Thanks, and the truth about where the rating is now. */
export function thanksView(model: ThanksModel): TemplateResult {
  const { delivery, kiosk, texts, remaining } = model;
  const failed = delivery.state === 'refused' || delivery.state === 'expired';
  return html`
    <div class="thanks" part="thanks">
      <div class="thanks-title" role="heading" aria-level=${model.headingLevel} tabindex="-1">
        ${failed ? texts.notSent : html`${check} ${texts.thanks}`}
      </div>
      <p class=${failed ? 'message error' : nothing} part="delivery">
        ${deliveryText(delivery, texts, kiosk)}
      </p>
      <div class="actions">
        ${canUndo(model) ? undoButton(model) : nothing}
        ${failed && !kiosk && !isTokenRefused(delivery) ? editButton(model) : nothing}
        ${kiosk ? nextButton(model) : nothing}
      </div>
      ${remaining === undefined ? nothing : html`<p class="muted">${texts.nextIn(remaining)}</p>`}
    </div>
  `;
}

/** On a shared device only as long as its writer will still be there, sent or not. */
const canUndo = ({ delivery, kiosk }: ThanksModel): boolean =>
  delivery.state === 'waiting' && !(kiosk && Date.now() >= (delivery.dueAt ?? 0));

/** Where the rating is now, in a sentence; it is also said when it changes. */
export function deliveryText(delivery: Delivery, texts: Texts, kiosk: boolean): string {
  const { state, durable } = delivery;
  if (state === 'none') return '';
  if (state === 'refused' && isTokenRefused(delivery)) return texts.tokenRefused;
  if (state !== 'kept' && (state !== 'waiting' || navigator.onLine)) return texts[state];
  // Whoever stands before a shared device cannot keep its page open.
  return durable === false && !kiosk ? texts.keptInPage : texts.kept;
}

function isTokenRefused({ error }: Delivery): boolean {
  if (!(error instanceof ProblemError) || !error.problem) return false;
  return problemName(error.problem.type) === 'rating-token-refused';
}

export const lostNotice = (texts: Texts): TemplateResult =>
  html`<p class="message error spaced" role="alert">${texts.lost}</p>`;

const undoButton = ({ texts, undo }: ThanksModel): TemplateResult =>
  html`<button class="button undo" type="button" @click=${undo}>${texts.undo}</button>`;

const editButton = ({ texts, edit }: ThanksModel): TemplateResult =>
  html`<button class="button edit" type="button" @click=${edit}>${texts.edit}</button>`;

const nextButton = ({ texts, next }: ThanksModel): TemplateResult =>
  html`<button class="button primary next" type="button" @click=${next}>${texts.next}</button>`;

const check = html`
  <svg class="check" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M8 12.2l2.8 2.8 5-5.6" />
  </svg>
`;
