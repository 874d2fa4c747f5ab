import { html, nothing, type TemplateResult } from 'lit';
import { buttonState, deskButton } from './button.js';
import type { TicketActionName } from './desk-action.js';
import type { DeskModel } from './model.js';

const ticketActions: readonly TicketActionName[] = ['start', 'recall', 'done', 'no-show'];

/** Calling, and what is done to the number at the counter. All buttons are always there. */
export function actionsView(model: DeskModel): TemplateResult {
  const { wording, desk } = model;
  const { texts } = wording;
  return html`
    ${callButton(model)} ${keySwitch(model)}
    <div class="actions" part="actions" role="group" aria-label=${texts.actionsLabel}>
      ${ticketActions.map((name) =>
        deskButton(texts.actions[name], buttonState(name, model), name, () => {
          if (desk.current) model.press({ name, ticket: desk.current });
        }),
      )}
      ${transferButton(model)}
    </div>
  `;
}

function callButton(model: DeskModel): TemplateResult {
  const { wording, key } = model;
  const state = buttonState('call', model);
  const content = html`
    <span class="call-label">
      ${wording.texts.call} ${key.isOn ? html`<kbd>${key.key()}</kbd>` : nothing}
    </span>
    <span class="next">${nextOne(model)}</span>
  `;
  return html`<div class="call-place">
    ${deskButton(content, state, 'primary call', () => model.call())}
  </div>`;
}

/** Who would be called, or why nobody can be. */
export function nextOne({ desk, wording }: Pick<DeskModel, 'desk' | 'wording'>): string {
  const { texts } = wording;
  if (desk.counter.paused) return texts.resumeFirst;
  const [next] = desk.waiting;
  if (desk.waitingTotal === 0 || !next) return texts.nobodyWaits;
  return texts.next(next.number, wording.service(next.service));
}

function keySwitch({ key, wording }: DeskModel): TemplateResult | typeof nothing {
  const name = key.key();
  if (!name) return nothing;
  return html`
    <label class="key-switch">
      <input type="checkbox" .checked=${key.isOn} @change=${key.toggle} />
      <span>${wording.texts.key(name)}</span>
    </label>
  `;
}

function transferButton(model: DeskModel): TemplateResult {
  const { desk, transfer, wording } = model;
  const { current } = desk;
  const { enabled } = buttonState('transfer', model);
  return html`
    <button
      class="button transfer"
      type="button"
      aria-expanded=${transfer.isOpenFor(current)}
      aria-disabled=${enabled ? nothing : 'true'}
      @click=${() => enabled && current && transfer.toggle(current)}
    >
      ${wording.texts.actions.transfer}…
    </button>
  `;
}
