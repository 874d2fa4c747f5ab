import { html, type LitElement, type TemplateResult } from 'lit';
import { ProblemError } from '../../client/errors.js';
import type { Contact } from '../../contract/common.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { commonTexts, dossierReportTexts } from '../../i18n/sections.js';
import { failureMessage, failureText, reportFailure } from '../shared/failure.js';
import { contactPart } from './contact-part.js';

export interface LookupFailureModel {
  readonly error: unknown;
  /** When it failed, in milliseconds since 1970. */
  readonly failedAt: number;
  /** Whom a citizen can ask. */
  readonly contact: Contact | undefined;
  readonly kiosk: boolean;
  readonly localize: LocalizeController;
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof ProblemError ? error.status : undefined;

/** Code or second factor do not fit; which of them, the server does not say. */
export const isNotFound = (error: unknown): boolean => statusOf(error) === 404;

export const isTooMany = (error: unknown): boolean => statusOf(error) === 429;

/** Why there is no report, and what to do. `retry` asks once more for the same. */
export function lookupFailure(model: LookupFailureModel, retry: () => void): TemplateResult {
  const { error, localize } = model;
  const texts = localize.texts(dossierReportTexts);
  const common = localize.texts(commonTexts);
  if (isNotFound(error)) return notFound(model);
  if (!isTooMany(error)) return failureMessage(error, common, retry);
  return html`<p class="message error spaced" role="alert" part="error">
    ${lookupFailureText(model)}
  </p>`;

  function notFound({ contact, kiosk }: LookupFailureModel): TemplateResult {
    return html`
      <div class="message error spaced" role="alert" part="error">
        <p><strong>${texts.notFound}</strong></p>
        <ul class="bullets">
          ${texts.notFoundTips.map((tip) => html`<li>${tip}</li>`)}
        </ul>
      </div>
      ${contactPart(contact, kiosk, common)}
    `;
  }
}

/** The same in one sentence. */
export function lookupFailureText(model: Omit<LookupFailureModel, 'contact'>): string {
  const { error, failedAt, localize } = model;
  const texts = localize.texts(dossierReportTexts);
  if (isNotFound(error)) return `${texts.notFound}.`;
  if (!(error instanceof ProblemError) || !isTooMany(error)) {
    return failureText(error, localize.texts(commonTexts));
  }
  const seconds = error.retryAfter ?? 60;
  const wait = seconds < 60 ? texts.seconds(seconds) : texts.minutes(Math.ceil(seconds / 60));
  // The clock that the reader can see, wherever the office is.
  const clock = new Intl.DateTimeFormat(localize.language, { hour: '2-digit', minute: '2-digit' });
  // The next whole minute: clocks cut the seconds off, and who comes too soon is refused again.
  const minutes = Math.ceil((failedAt + seconds * 1000) / 60_000);
  return texts.tooMany(wait, clock.format(minutes * 60_000));
}

/**
 * Tells the webmaster what failed. Not what the citizen mistyped, and nothing that the server said:
 * it may repeat what was asked for.
 */
export function reportLookupFailure(widget: LitElement, error: unknown): void {
  if (isNotFound(error) || isTooMany(error)) return;
  const status = statusOf(error);
  reportFailure(widget, status ? new ProblemError(status, undefined, undefined) : error);
}
