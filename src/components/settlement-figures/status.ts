import { html, nothing, type TemplateResult } from 'lit';
import { ProblemError } from '../../client/errors.js';
import type { Messages } from '../../i18n/messages.js';
import { failureMessage } from '../shared/failure.js';

export interface StatusModel {
  /** Whether figures that were asked for before are shown meanwhile. */
  readonly stale: boolean;
  readonly slow: boolean;
  readonly error: unknown;
  /** Code of the agency that was asked for. */
  readonly agency: string;
  readonly texts: Messages['settlementFigures'];
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
  const { error, stale, texts, common, retry } = model;
  const isUnknown = error instanceof ProblemError && error.status === 404;
  return html`
    ${isUnknown ? unknownAgency(model) : failureMessage(error, common, retry)}
    ${stale ? html`<p class="stale">${texts.staleFailed}</p>` : nothing}
  `;
}

/** To ask once more would not help. */
function unknownAgency({ agency, texts }: StatusModel): TemplateResult {
  return html`
    <div class="message error spaced" role="alert" part="error">
      <p><strong>${texts.noAgency(agency)}</strong></p>
      <p>${texts.noAgencyHelp}</p>
    </div>
  `;
}
