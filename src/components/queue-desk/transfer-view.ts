import { html, nothing, type TemplateResult } from 'lit';
import type { DeskTicket } from '../../contract/desk.js';
import type { DeskModel } from './model.js';
import { buttonState, deskButton } from './button.js';

/** Where the number at the counter can be sent to; nothing until that is asked for. */
export function transferView(model: DeskModel): TemplateResult | typeof nothing {
  const { transfer, wording, desk } = model;
  const { current } = desk;
  if (!current || !transfer.isOpenFor(current)) return nothing;
  const texts = wording.texts.transfer;
  const submit = (event?: Event): void => {
    event?.preventDefault();
    transfer.submit(current);
  };
  return html`
    <form
      class="transfer-form"
      part="transfer"
      novalidate
      @submit=${submit}
      @keydown=${({ key }: KeyboardEvent) => key === 'Escape' && transfer.cancel()}
    >
      <label for="destination">${texts.title(current.number)}</label>
      <p class="muted" id="destination-help">${texts.keepsTime}</p>
      ${
        transfer.isMissing
          ? html`<p class="problem" id="destination-problem">${texts.missing}</p>`
          : nothing
      }
      ${destinations(current, model)}
      <div class="row">
        ${deskButton(texts.submit(current.number), buttonState('transfer', model), 'primary', submit)}
        <button class="button" type="button" @click=${transfer.cancel}>${texts.cancel}</button>
      </div>
    </form>
  `;
}

function destinations(current: DeskTicket, model: DeskModel): TemplateResult {
  const { transfer, wording, desk, language } = model;
  const texts = wording.texts.transfer;
  const services = desk.services.filter(({ id }) => id !== current.service);
  return html`
    <select
      id="destination"
      aria-describedby=${transfer.isMissing ? 'destination-problem destination-help' : 'destination-help'}
      aria-invalid=${transfer.isMissing ? 'true' : nothing}
      .value=${transfer.chosen}
      @change=${transfer.choose}
    >
      <option value="">${texts.choose}</option>
      ${group(texts.service, 'service', services, language)}
      ${group(texts.counter, 'counter', desk.others, language)}
    </select>
  `;
}

function group(
  label: string,
  kind: 'service' | 'counter',
  items: readonly { id: string; name: string }[],
  language: string,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`
    <optgroup label=${label}>
      ${items.map(({ id, name }) => html`<option value="${kind}:${id}" lang=${language}>${name}</option>`)}
    </optgroup>
  `;
}
