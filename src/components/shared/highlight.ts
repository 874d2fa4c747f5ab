import { html, nothing, type TemplateResult } from 'lit';
import type { Range } from '../../contract/common.js';

/**
 * A text with its matches marked. Ranges that do not lie in the text in order are passed over: they
 * come from outside.
 *
 * @param ranges `[start, end)` in UTF-16 code units of `text`.
 */
export function highlighted(text: string, ranges: readonly Range[]): TemplateResult {
  const parts: unknown[] = [];
  let done = 0;
  for (const [start, end] of ranges) {
    if (start < done || end <= start || end > text.length) continue;
    parts.push(text.slice(done, start), html`<mark>${text.slice(start, end)}</mark>`);
    done = end;
  }
  return html`${parts}${text.slice(done) || nothing}`;
}
