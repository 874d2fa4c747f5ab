import { html, type TemplateResult } from 'lit';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { highlighted } from '../shared/highlight.js';
import type { SuggestionsController } from './suggestions-controller.js';

/** What is suggested for the text in the field. */
export function suggestionList(
  { hits, combobox, language = defaultLanguage, choose }: SuggestionsController,
  texts: Messages['procedureResults'],
): TemplateResult {
  // The focus stays in the text field when an option is pressed.
  const keepFocus = (event: Event): void => event.preventDefault();
  return html`<ul
    id="suggestions"
    class="suggestions"
    part="suggestions"
    role="listbox"
    aria-label=${texts.suggestions}
    ?hidden=${!combobox.expanded}
    @mousedown=${keepFocus}
  >
    ${hits.map(
      (hit, index) =>
        html`<li
          id="suggestion-${index}"
          class="suggestion"
          role="option"
          lang=${language}
          aria-selected=${index === combobox.active}
          @click=${() => choose(index)}
        >
          <span class="suggestion-name">${highlighted(hit.name, hit.highlights.name)}</span>
          <span class="muted">${hit.keyword ? `${hit.keyword} · ` : ''}${hit.field}</span>
        </li>`,
    )}
  </ul>`;
}
