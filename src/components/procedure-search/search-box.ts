import { html, nothing, type TemplateResult } from 'lit';
import { maxQueryLength, type ProcedureHit } from '../../contract/procedures.js';
import type { ComboboxController } from '../../controllers/combobox.js';
import type { Messages } from '../../i18n/messages.js';
import { highlighted } from '../shared/highlight.js';

export interface SearchBoxModel {
  readonly label: string;
  readonly text: string;
  readonly suggestions: readonly ProcedureHit[];
  readonly combobox: ComboboxController;
  /** BCP 47 tag of the suggestions. */
  readonly language: string;
  readonly texts: Messages['procedureSearch'];
  onInput(event: Event): void;
  onFocus(): void;
  onSubmit(event: Event): void;
  onClear(): void;
  onChoose(index: number): void;
}

/** The text field with its suggestions. */
export function searchBox(model: SearchBoxModel): TemplateResult {
  const { texts, text } = model;
  return html`
    <form class="box no-print" role="search" part="form" @submit=${model.onSubmit}>
      <label class="label" for="text">${model.label || texts.label}</label>
      <p class="hint muted" id="hint">${texts.hint}</p>
      <div class="row">
        <div class="field">
          ${textField(model)}
          ${
            text
              ? html`<button
                  class="clear"
                  type="button"
                  aria-label=${texts.clear}
                  @click=${model.onClear}
                >
                  <span aria-hidden="true">×</span>
                </button>`
              : nothing
          }
          ${suggestionList(model)}
        </div>
        <button class="button primary" part="submit">${texts.submit}</button>
      </div>
    </form>
  `;
}

function textField(model: SearchBoxModel): TemplateResult {
  const { combobox } = model;
  return html`<input
    id="text"
    part="input"
    type="text"
    role="combobox"
    inputmode="search"
    enterkeyhint="search"
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    maxlength=${maxQueryLength}
    aria-autocomplete="list"
    aria-expanded=${combobox.expanded}
    aria-controls="suggestions"
    aria-activedescendant=${combobox.active >= 0 ? `suggestion-${combobox.active}` : nothing}
    aria-describedby="hint"
    .value=${model.text}
    @input=${model.onInput}
    @focus=${model.onFocus}
    @blur=${() => combobox.close()}
    @keydown=${combobox.onKeydown}
  />`;
}

function suggestionList({
  suggestions,
  combobox,
  language,
  texts,
  onChoose,
}: SearchBoxModel): TemplateResult {
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
    ${suggestions.map(
      (hit, index) =>
        html`<li
          id="suggestion-${index}"
          class="suggestion"
          role="option"
          lang=${language}
          aria-selected=${index === combobox.active}
          @click=${() => onChoose(index)}
        >
          <span class="suggestion-name">${highlighted(hit.name, hit.highlights.name)}</span>
          <span class="muted">${hit.keyword ? `${hit.keyword} · ` : ''}${hit.field}</span>
        </li>`,
    )}
  </ul>`;
}
