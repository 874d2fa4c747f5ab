import { html, nothing, type TemplateResult } from 'lit';
import type { VerificationOffer } from '../../contract/verification.js';
import type { Messages } from '../../i18n/messages.js';
import { factorLabel, isDigits } from './factors.js';
import type { LookupForm } from './lookup-form.js';

export interface LookupFormModel {
  readonly form: LookupForm;
  /** Verifications to choose from; undefined while they are not known yet. */
  readonly offers: readonly VerificationOffer[] | undefined;
  readonly headingLevel: number;
  readonly texts: Messages['dossierStatus'];
  /** The button that opens the camera, or the camera; `nothing` where the browser cannot. */
  readonly camera: unknown;
  /** Why it is not known what to ask for. */
  readonly serviceNotice: unknown;
  /** What has become of a look-up. */
  readonly outcome: unknown;
  onFocus(): void;
  onSubmit(event: Event): void;
}

/** Code, second factor, one button. The fields have no names that a form around could send. */
export function lookupForm(model: LookupFormModel): TemplateResult {
  const { texts, offers } = model;
  return html`
    <form
      class="form no-print"
      part="form"
      autocomplete="off"
      novalidate
      aria-labelledby="form-title"
      @focusin=${model.onFocus}
      @submit=${model.onSubmit}
    >
      <div class="form-title" id="form-title" role="heading" aria-level=${model.headingLevel}>
        ${texts.title}
      </div>
      ${codeField(model)} ${model.camera}
      <div class="factor">
        ${model.serviceNotice} ${offers ? factorPart(offers, model) : nothing}
      </div>
      ${
        offers
          ? html`<button class="button primary submit" part="submit">${texts.submit}</button>`
          : nothing
      }
      ${model.outcome}
    </form>
  `;
}

function codeField({ form, texts }: LookupFormModel): TemplateResult {
  const error = form.codeError && texts.codeMissing;
  const note = form.unusual ? texts.codeUnusual : '';
  return html`
    <div class="group">
      <label class="label" for="code">${texts.code}</label>
      <p class="hint muted" id="code-hint">${texts.codeHint}</p>
      ${errorLine('code-error', error)}
      <input
        id="code"
        class="text"
        part="input"
        type="text"
        autocapitalize="characters"
        autocomplete="off"
        autocorrect="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-required="true"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy('code-hint', error && 'code-error', note && 'code-note')}
        .value=${form.code}
        @input=${form.onCode}
        @compositionend=${form.onCode}
        @change=${form.leaveCode}
      />
      ${note ? html`<p class="note" id="code-note">${note}</p>` : nothing}
    </div>
  `;
}

function factorPart(
  offers: readonly VerificationOffer[],
  { form, texts }: LookupFormModel,
): TemplateResult {
  const chosen = offers[form.chosen] ?? offers[0];
  return html`
    ${offers.length > 1 ? choices(offers, form, texts) : nothing}
    ${chosen ? factorField(chosen, form, texts) : nothing}
  `;
}

function choices(
  offers: readonly VerificationOffer[],
  form: LookupForm,
  texts: Messages['dossierStatus'],
): TemplateResult {
  return html`
    <fieldset class="group">
      <legend class="label">${texts.verifyBy}</legend>
      ${offers.map(
        (offer, index) => html`
          <label class="choice">
            <input
              type="radio"
              name="factor-kind"
              .checked=${index === form.chosen}
              @change=${() => form.choose(index)}
            />
            <span>${factorLabel(offer, texts)}</span>
          </label>
        `,
      )}
    </fieldset>
  `;
}

function factorField(
  offer: VerificationOffer,
  form: LookupForm,
  texts: Messages['dossierStatus'],
): TemplateResult {
  const error = {
    '': '',
    missing: texts.factorMissing,
    short: texts.factorShort(offer.lastDigits ?? 0),
  }[form.factorError];
  return html`
    <div class="group">
      <label class="label" for="factor">${factorLabel(offer, texts)}</label>
      <p class="hint muted" id="factor-hint">${texts.factorHint}</p>
      ${errorLine('factor-error', error)}
      <input
        id="factor"
        class="text ${offer.lastDigits ? 'short' : ''}"
        part="input"
        type="text"
        inputmode=${isDigits(offer) ? 'numeric' : 'text'}
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck="false"
        enterkeyhint="search"
        aria-required="true"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy('factor-hint', error && 'factor-error')}
        .value=${form.factor}
        @input=${form.onFactor}
      />
    </div>
  `;
}

const errorLine = (id: string, text: string): TemplateResult | typeof nothing =>
  text ? html`<p class="field-error" id=${id}>${text}</p>` : nothing;

const describedBy = (...ids: string[]): string => ids.filter(Boolean).join(' ');
