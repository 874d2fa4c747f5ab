import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ApiError, NetworkError, ProblemError, TimeoutError } from '../../client/errors.js';
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
    ${webmasterNote(error)}
  `;
}

/** That nobody said where the data is; what the page has between the tags still leads on. */
export function notConfigured(texts: Common): TemplateResult {
  return html`
    <p class="message">${texts.notConfigured}</p>
    ${webmasterNote(noSource)}
    <div class="spaced"><slot></slot></div>
  `;
}

/** Stands for the failure that nobody said where the data is. */
export const noSource = {};

/** Stands for the failure that the server lets no page of this one's origin call numbers. */
export const foreignOrigin = {};

/** What webmasters should do about a failure, where the page is being made. */
const notes = new WeakMap<object, string>();

/** What the webmaster should do about a failure; nothing for citizens. Stands beside the message. */
export function webmasterNote(error: unknown): TemplateResult | typeof nothing {
  const note = notes.get(error as object);
  return note ? html`<p class="spaced" part="webmaster-note">${note}</p>` : nothing;
}

/** Says once on the console what the webmaster or the back-end should look at. */
export function reportFailure(widget: LitElement, error: unknown): void {
  import('./advice.js')
    .then(({ advise }) => advise(widget, error))
    .then(
      (note) => {
        if (!note) return;
        notes.set(error as object, note);
        widget.requestUpdate();
      },
      () => console.warn(`motcua: <${widget.localName}>`, error),
    );
}

/** Tells the webmaster that nobody said where the data is. */
export const reportNoSource = (widget: LitElement): void => reportFailure(widget, noSource);
