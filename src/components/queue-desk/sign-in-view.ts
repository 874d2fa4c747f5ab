import { html, nothing, type TemplateResult } from 'lit';
import type { QueueCounter } from '../../contract/queue.js';
import type { Messages } from '../../i18n/messages.js';
import { webmasterNote } from '../shared/failure.js';
import type { SignInForm } from './sign-in-form.js';

export interface SignInModel {
  readonly form: SignInForm;
  /** To choose from; `failed` where they did not come, `fixed` where the page has chosen. */
  readonly counters: readonly QueueCounter[] | 'fixed' | 'failed' | undefined;
  /** Why they did not come. */
  readonly failure: unknown;
  readonly headingLevel: number;
  readonly texts: Messages['queueDesk'];
  readonly common: Messages['common'];
  onSubmit(event: Event): void;
  onRetry(): void;
}

/** One secret, once. The fields have no names that a form around could send. */
export function signInView(model: SignInModel): TemplateResult {
  const texts = model.texts.signIn;
  const { headingLevel, onSubmit } = model;
  return html`
    <form class="sign-in" part="sign-in" novalidate autocomplete="off" @submit=${onSubmit}>
      <div class="section-title" role="heading" aria-level=${headingLevel}>${texts.title}</div>
      ${counterField(model)} ${tokenField(model)}
      <button class="button primary">${texts.submit}</button>
    </form>
  `;
}

function counterField(model: SignInModel): TemplateResult | typeof nothing {
  const { form, counters, failure, common, onRetry } = model;
  const texts = model.texts.signIn;
  if (counters === 'fixed') return nothing;
  if (counters === undefined) return html`<p class="busy">${common.loading}</p>`;
  if (counters === 'failed') {
    return html`<div class="message error" part="error">
        <p>${texts.countersFailed}</p>
        <button class="button" type="button" @click=${onRetry}>${common.retry}</button>
      </div>
      ${webmasterNote(failure)}`;
  }
  const isMissing = form.problem === 'counter';
  return html`
    <div class="group">
      <label for="counter">${texts.counter}</label>
      ${isMissing ? html`<p class="problem" id="counter-problem">${texts.counterMissing}</p>` : nothing}
      <select
        id="counter"
        aria-invalid=${isMissing ? 'true' : nothing}
        aria-describedby=${isMissing ? 'counter-problem' : nothing}
      >
        <option value="">${texts.chooseCounter}</option>
        ${counters.map(
          ({ id, name }) =>
            html`<option value=${id} ?selected=${id === form.counter}>${name}</option>`,
        )}
      </select>
    </div>
  `;
}

function tokenField({ form, texts }: SignInModel): TemplateResult {
  const { signIn } = texts;
  const problems = {
    '': '',
    counter: '',
    token: signIn.tokenMissing,
    wrong: signIn.wrong,
    'no-counter': signIn.noCounter,
  };
  const problem = problems[form.problem];
  return html`
    <div class="group">
      <label for="token">${signIn.token}</label>
      <p class="muted" id="token-help">${signIn.tokenHelp}</p>
      ${problem ? html`<p class="problem" id="token-problem">${problem}</p>` : nothing}
      <input
        id="token"
        type=${form.isShown ? 'text' : 'password'}
        autocomplete="off"
        autocapitalize="none"
        autocorrect="off"
        spellcheck="false"
        aria-required="true"
        aria-invalid=${problem ? 'true' : nothing}
        aria-describedby=${problem ? 'token-problem token-help' : 'token-help'}
      />
      <label class="check">
        <input type="checkbox" .checked=${form.isShown} @change=${form.toggleShown} />
        <span>${signIn.show}</span>
      </label>
    </div>
  `;
}
