import { html, type TemplateResult } from 'lit';
import {
  ApiError,
  ContractError,
  NetworkError,
  ProblemError,
  TimeoutError,
} from '../../client/errors.js';
import type { Messages } from '../../i18n/messages.js';

type Common = Messages['common'];

/** Why something failed, in words for a citizen. */
export function failureText(error: unknown, texts: Common): string {
  if (error instanceof NetworkError) return navigator.onLine ? texts.networkError : texts.offline;
  if (error instanceof TimeoutError) return texts.timeout;
  if (error instanceof ProblemError && error.status === 429) return texts.tooMany;
  return texts.serverError;
}

/**
 * A failure in place, with a way on. `retry` is called when the user wants to try again. The button
 * says how long a busy server wants to be left alone, and never stands in the way.
 */
export function failureMessage(error: unknown, texts: Common, retry: () => void): TemplateResult {
  const seconds = error instanceof ApiError ? error.waitLeft : 0;
  return html`
    <div class="message error spaced" role="alert" part="error">
      <p>${failureText(error, texts)}</p>
      <button class="button" type="button" aria-live="off" @click=${retry}>
        ${seconds > 0 ? texts.retryIn(seconds) : texts.retry}
      </button>
    </div>
  `;
}

/** That nobody said where the data is; what the page has between the tags still leads on. */
export function notConfigured(texts: Common): TemplateResult {
  return html`
    <p class="message">${texts.notConfigured}</p>
    <div class="spaced"><slot></slot></div>
  `;
}

/** Says once on the console what the webmaster or the back-end should look at. */
export function reportFailure(widget: string, error: unknown): void {
  const details = error instanceof ContractError ? error.deviations.slice(0, 5) : [];
  console.warn(`motcua: <${widget}> could not load its data.`, error, ...details);
}

/** Tells the webmaster that nobody said where the data is. */
export function reportNoSource(widget: string): void {
  console.warn(
    `motcua: <${widget}> needs to know where its data is: set data-api (or data-catalogue) on the ` +
      'script tag, or api (or catalogue) on the element.',
  );
}
