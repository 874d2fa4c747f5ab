import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../shared/safe-url.js';
import type { PartModel } from './result-model.js';

/** One line of a list of facts; nothing where there is nothing to say. */
export const row = (term: string, value: unknown): TemplateResult | typeof nothing =>
  value
    ? html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;

/** A text of the API's, marked with its language. */
export const own = (
  text: string | undefined,
  { language }: PartModel,
): TemplateResult | undefined => (text ? html`<span lang=${language}>${text}</span>` : undefined);

export function section(
  name: string,
  title: string,
  content: unknown,
  { headingLevel }: PartModel,
): TemplateResult {
  return html`
    <section class="section ${name}" part="section ${name}" aria-labelledby=${name}>
      <div class="section-title" id=${name} role="heading" aria-level=${headingLevel}>${title}</div>
      ${content}
    </section>
  `;
}

/**
 * A link to another site, which opens beside this page: what stands here is kept nowhere, and Back
 * would not bring it again. Nothing on shared devices and for addresses that are not safe.
 */
export function linkOut(
  address: string | undefined,
  text: string,
  { common, kiosk }: PartModel,
  look: { className?: string; label?: string } = {},
): TemplateResult | typeof nothing {
  const href = kiosk ? undefined : safeUrl(address);
  if (!href) return nothing;
  return html`<p class="no-print">
    <a
      class=${look.className ?? 'link'}
      href=${href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label="${look.label ?? text} (${common.newTab})"
      >${text} <span aria-hidden="true">↗</span></a
    >
  </p>`;
}
