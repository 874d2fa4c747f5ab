import { html, nothing, type TemplateResult } from 'lit';

/** One line of a `<dl>` of facts; nothing where there is nothing to say. */
export const row = (term: string, value: unknown): TemplateResult | typeof nothing =>
  value
    ? html`<div>
        <dt>${term}</dt>
        <dd>${value}</dd>
      </div>`
    : nothing;
