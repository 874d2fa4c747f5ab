import { html, type TemplateResult } from 'lit';
import { ContractError, NetworkError, ProblemError, TimeoutError } from '../../client/errors.js';
import type { Messages } from '../../i18n/messages.js';

type Common = Messages['common'];

/** Why something failed, in words for a citizen. */
export function failureText(error: unknown, texts: Common): string {
  if (error instanceof NetworkError) return navigator.onLine ? texts.networkError : texts.offline;
  if (error instanceof TimeoutError) return texts.timeout;
  if (error instanceof ProblemError && error.status === 429) {
    return texts.tooMany(error.retryAfter ?? 60);
  }
  return texts.serverError;
}

/** A failure in place, with a way on. `retry` is called when the user wants to try again. */
export function failureMessage(error: unknown, texts: Common, retry: () => void): TemplateResult {
  return html`
    <div class="message error spaced" role="alert" part="error">
      <p>${failureText(error, texts)}</p>
      <button class="button" type="button" @click=${retry}>${texts.retry}</button>
    </div>
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
