import { html, nothing, type TemplateResult } from 'lit';
import type { Criterion, RatingForm } from '../../contract/ratings.js';
import type { ratingDetailsTexts } from '../../i18n/sections.js';
import type { Draft } from './draft.js';
import { followUpTo, hasMore, longestComment, type Questions } from './follow-up.js';
import { steps } from './steps.js';

export type Texts = (typeof ratingDetailsTexts)['vi'];

export interface DetailsModel {
  readonly draft: Draft;
  readonly form: RatingForm;
  /** BCP 47 tag of the form's texts. */
  readonly language: string;
  /** Whether there is a button to send; a form around the widget has its own. */
  readonly sends: boolean;
  /** Whether it is being handed to the outbox. */
  readonly isAccepting: boolean;
  /** Whether that went wrong. */
  readonly hasFailed: boolean;
  readonly texts: Texts;
  /** Announces a text, after so many milliseconds. */
  say(text: string, delay: number): void;
}

/** What is asked after the first answer, all of it optional, and the button that sends. */
export function detailsView(model: DetailsModel): TemplateResult {
  const { draft, form, texts } = model;
  const asked = followUpTo(draft.answer ?? 0, form);
  return html`
    <div class="details" part="details">
      ${model.sends && hasMore(form, draft.answer ?? 0) ? enough(model) : nothing}
      ${asked.reasons.length ? reasonsPart(asked, model) : nothing}
      ${asked.criteria.length ? criteriaPart(asked.criteria, model) : nothing} ${commentPart(model)}
      ${model.hasFailed ? html`<p class="message error" role="alert">${texts.notAccepted}</p>` : nothing}
      ${model.sends ? sendButton(model) : nothing}
    </div>
  `;
}

function enough({ texts, isAccepting }: DetailsModel): TemplateResult {
  return html`
    <div class="enough">
      <p>${texts.enough}</p>
      <button class="button" aria-disabled=${isAccepting}>${texts.sendNow}</button>
    </div>
  `;
}

function reasonsPart(
  { prompt, reasons }: Questions,
  { draft, language, texts }: DetailsModel,
): TemplateResult {
  return html`
    <fieldset class="group" part="reasons" aria-describedby="reasons-hint">
      <legend class="label">
        ${prompt ? html`<span lang=${language}>${prompt}</span>` : texts.reasons}
        <span class="optional muted">${texts.optional}</span>
      </legend>
      <p class="hint muted" id="reasons-hint">${texts.severalReasons}</p>
      <div class="reasons">
        ${reasons.map(
          ({ id, label }) => html`
            <label class="choice">
              <input
                type="checkbox"
                .checked=${draft.hasReason(id)}
                @change=${() => draft.toggle(id)}
              />
              <span lang=${language}>${label}</span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}

function criteriaPart(criteria: readonly Criterion[], model: DetailsModel): TemplateResult {
  const { texts } = model;
  return html`
    <details part="criteria">
      <summary>${texts.criteria} <span class="optional muted">${texts.optional}</span></summary>
      ${criteria.map((criterion) => criterionPart(criterion, model))}
    </details>
  `;
}

function criterionPart({ id, label }: Criterion, model: DetailsModel): TemplateResult {
  const { draft, form, language, texts } = model;
  const name = `criterion-${id}`;
  const chosen = draft.rated(id);
  return html`
    <fieldset class="criterion" role="radiogroup" aria-label=${label}>
      <p class="criterion-name" lang=${language} aria-hidden="true">${label}</p>
      <div class="small-steps">
        ${steps({
          name,
          scale: form.scale,
          chosen,
          language,
          choose: (value) => draft.rate(id, value),
        })}
        <label class="step skip">
          <input
            type="radio"
            name=${name}
            .checked=${chosen === undefined}
            @change=${() => draft.rate(id, undefined)}
          />
          <span class="tile"><span class="word">${texts.skip}</span></span>
        </label>
      </div>
    </fieldset>
  `;
}

function commentPart(model: DetailsModel): TemplateResult | undefined {
  const { draft, form, language, texts } = model;
  if (!form.comment) return undefined;
  const left = longestComment(form) - draft.comment.length;
  return html`
    <div class="group">
      <label class="label" for="comment">
        <span lang=${language}>${form.comment.label}</span>
        <span class="optional muted">${texts.optional}</span>
      </label>
      <p class="hint muted" id="comment-hint">${texts.commentHint}</p>
      <textarea
        id="comment"
        part="comment"
        rows="3"
        autocomplete="off"
        aria-describedby="comment-hint comment-left"
        aria-invalid=${left < 0 ? 'true' : nothing}
        .value=${draft.comment}
        @input=${(event: Event) => onComment(event, model)}
      ></textarea>
      <p class=${left < 0 ? 'field-error' : 'muted'} id="comment-left">${leftText(left, texts)}</p>
    </div>
  `;
}

/** From how many characters on it is announced how many are left. */
const nearlyFull = 50;

function onComment(event: Event, { draft, form, texts, say }: DetailsModel): void {
  const { value } = event.target as HTMLTextAreaElement;
  draft.write(value);
  const left = longestComment(form) - value.length;
  // Not at every key: when the fingers rest.
  say(left > nearlyFull ? '' : leftText(left, texts), 1000);
}

const leftText = (left: number, texts: Texts): string =>
  left < 0 ? texts.tooLong(-left) : texts.remaining(left);

function sendButton({ isAccepting, texts }: DetailsModel): TemplateResult {
  return html`
    <button class="button primary send" part="send" aria-disabled=${isAccepting}>
      ${isAccepting ? texts.accepting : texts.send}
    </button>
  `;
}
