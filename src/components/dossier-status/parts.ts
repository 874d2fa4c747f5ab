import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../shared/safe-url.js';
import type { PartModel } from './result-model.js';

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

/** A list of facts; nothing where no row has anything to say. */
export const factList = (
  ...rows: readonly (TemplateResult | typeof nothing)[]
): TemplateResult | typeof nothing =>
  rows.some((one) => one !== nothing) ? html`<dl>${rows}</dl>` : nothing;

/**
 * A link to another site, which opens beside this page: what stands here is kept nowhere, and Back
 * would not bring it again. On paper the address itself; on shared devices only there. Nothing for
 * addresses that are not safe.
 */
export function linkOut(
  address: string | undefined,
  text: string,
  { common, kiosk }: PartModel,
  look: { className?: string; label?: string } = {},
): TemplateResult | typeof nothing {
  const href = safeUrl(address);
  if (!href) return nothing;
  // Paper has no links, and whoever stands at a kiosk takes the address home.
  const onPaper = html`<p class="on-paper">${text}: ${href}</p>`;
  if (kiosk) return onPaper;
  return html`<p class="no-print">
      <a
        class=${look.className ?? 'link'}
        href=${href}
        target="_blank"
        rel="noopener noreferrer"
        aria-label="${look.label ?? text} (${common.newTab})"
        >${text} <span aria-hidden="true">↗</span></a
      >
    </p>
    ${onPaper}`;
}
