import { html, nothing, type TemplateResult } from 'lit';
import { maxQueryLength } from '../../contract/procedures.js';
import type { ComboboxController } from '../../controllers/combobox.js';
import type { Messages } from '../../i18n/messages.js';

export interface SearchBoxModel {
  readonly label: string;
  readonly text: string;
  /** What the keys do beside writing; undefined until it has come. */
  readonly combobox: ComboboxController | undefined;
  /** The list that the text field controls; it comes together with that. */
  readonly suggestions: unknown;
  readonly texts: Messages['procedureSearch'];
  onInput(event: Event): void;
  onFocus(): void;
  onSubmit(event: Event): void;
  onClear(): void;
}

/** The text field; it searches without its suggestions, too. */
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
          ${model.suggestions}
        </div>
        <button class="button primary" part="submit">${texts.submit}</button>
      </div>
    </form>
  `;
}

function textField(model: SearchBoxModel): TemplateResult {
  const { combobox } = model;
  const active = combobox?.active ?? -1;
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
    aria-expanded=${combobox?.expanded ?? false}
    aria-controls="suggestions"
    aria-activedescendant=${active >= 0 ? `suggestion-${active}` : nothing}
    aria-describedby="hint"
    .value=${model.text}
    @input=${model.onInput}
    @focus=${model.onFocus}
    @blur=${() => combobox?.close()}
    @keydown=${combobox?.onKeydown}
  />`;
}
