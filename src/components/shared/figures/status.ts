import { html, nothing, type TemplateResult } from 'lit';
import { ProblemError } from '../../../client/errors.js';
import type { Messages } from '../../../i18n/messages.js';
import { failureMessage, webmasterNote } from '../failure.js';
import { NotOfferedError } from './figures-kind.js';

export interface StatusModel {
  /** Whether figures that were asked for before are shown meanwhile. */
  readonly stale: boolean;
  readonly slow: boolean;
  readonly error: unknown;
  /** Code of the agency that was asked for. */
  readonly agency: string;
  readonly texts: Messages['figures'];
  readonly common: Messages['common'];
  retry(): void;
}

/** That figures are on their way. The announcer tells who cannot see it. */
export function waiting({ slow, stale, texts }: StatusModel): TemplateResult {
  return html`
    <p class="busy">
      ${slow ? texts.slow : stale ? nothing : texts.loading}
      ${stale ? html`<span class="stale">${texts.staleLoading}</span>` : nothing}
    </p>
  `;
}

export function failure(model: StatusModel): TemplateResult {
  const { error, agency, stale, texts, common, retry } = model;
  if (error instanceof NotOfferedError) return notOffered(model);
  const isUnknown = isUnknownAgency(error, agency);
  return html`
    ${isUnknown ? unknownAgency(model) : failureMessage(error, common, retry)}
    ${stale ? html`<p class="stale">${texts.staleFailed}</p>` : nothing}
  `;
}

/** Whether an API says that it has no such agency. */
export const isUnknownAgency = (error: unknown, agency: string | undefined): boolean =>
  Boolean(agency) && error instanceof ProblemError && error.status === 404;

/** To ask once more would not help. */
function unknownAgency({ agency, error, texts }: StatusModel): TemplateResult {
  return html`
    <div class="message error spaced" role="alert" part="error">
      <p><strong>${texts.noAgency(agency)}</strong></p>
      <p>${texts.noAgencyHelp}</p>
    </div>
    ${webmasterNote(error)}
  `;
}

const notOffered = ({ texts }: StatusModel): TemplateResult =>
  html`<p class="message spaced">${texts.notPublished}</p>`;
