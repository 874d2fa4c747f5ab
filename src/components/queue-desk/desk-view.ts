import { html, nothing, type TemplateResult } from 'lit';
import { actionsView } from './actions-view.js';
import { buttonState, deskButton } from './button.js';
import type { DeskModel } from './model.js';
import { nowView } from './now-view.js';
import { peopleView } from './people-view.js';
import { statusView } from './status-view.js';
import { transferView } from './transfer-view.js';

/** A counter that its officer has opened. */
export function deskView(model: DeskModel): TemplateResult {
  return html`
    ${top(model)}
    <div class="columns">
      <div class="column">
        ${nowView(model)} ${actionsView(model)} ${transferView(model)} ${statusView(model)}
      </div>
      <div class="column">${peopleView(model)}</div>
    </div>
  `;
}

/** What is always there: the connection, pausing, leaving. */
function top(model: DeskModel): TemplateResult {
  const { desk, wording, signOut } = model;
  const { texts } = wording;
  const name = desk.counter.paused ? 'resume' : 'pause';
  return html`
    <div class="top">
      <div class="facts">
        ${desk.counter.paused ? html`<strong class="badge paused">${texts.paused}</strong>` : nothing}
        ${desk.counter.priority ? html`<span class="badge">${texts.priorityCounter}</span>` : nothing}
        ${connection(model)}
      </div>
      <div class="row">
        ${deskButton(texts.actions[name], buttonState(name, model), 'pause', () => model.press({ name }))}
        <button class="button sign-out" type="button" @click=${signOut}>${texts.signOut}</button>
      </div>
    </div>
  `;
}

function connection({ staleSince, isLive, wording }: DeskModel): TemplateResult {
  const texts = wording.texts.connection;
  if (staleSince !== undefined) {
    return html`<span class="connection stale">${texts.stale(staleSince)}</span>`;
  }
  return html`<span class="connection muted">${isLive ? texts.live : texts.polling}</span>`;
}
