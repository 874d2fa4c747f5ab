import { html, nothing, type TemplateResult } from 'lit';
import type { QueueCounter } from '../../contract/queue.js';
import { partTitle, type BoardModel } from './board-model.js';
import { arrow, lengthOfName, lengthOfNumber } from './signs.js';

/** Up to so many counters stand in one, two, three … columns of a hall's screen. */
const columnSteps = [3, 6, 12, 24];

/** Every counter with the number that is there. */
export function counterList(model: BoardModel): TemplateResult {
  const { queue, texts } = model;
  const { counters } = queue;
  if (counters.length === 0) {
    return html`<div class="serving"><p class="none">${texts.noCounters}</p></div>`;
  }
  const step = columnSteps.findIndex((most) => counters.length <= most);
  const columns = step < 0 ? columnSteps.length + 1 : step + 1;
  return html`
    <div class="serving" part="counters">
      ${partTitle(texts.serving, model)}
      <ul class="counters columns-${columns}">
        ${counters.map((counter) => tile(counter, model))}
      </ul>
    </div>
  `;
}

function tile(counter: QueueCounter, model: BoardModel): TemplateResult {
  const { texts, calling, nameLanguage } = model;
  const { name, now, paused, priority } = counter;
  const isCalled = now?.state === 'called';
  const isNew = now !== undefined && calling?.number === now.number;
  return html`
    <li class="counter ${isCalled ? 'called' : ''} ${isNew ? 'new' : ''}" part="counter">
      <span class="counter-name ${lengthOfName(name)}">
        <span lang=${nameLanguage}>${name}</span>
        ${priority ? html`<span class="priority">${texts.priority}</span>` : nothing}
      </span>
      ${
        now
          ? html`<span class="counter-number ${lengthOfNumber(now.number)}">
                ${isCalled ? arrow : nothing}${now.number}
              </span>
              <span class="state">${isCalled ? texts.comeNow : texts.beingServed}</span>`
          : empty(paused ? texts.paused : texts.free, paused)
      }
    </li>
  `;
}

/** A counter without a number; only that it rests is worth a word that all can see. */
const empty = (text: string, isPaused: boolean): TemplateResult =>
  isPaused
    ? html`<span class="counter-number paused">${text}</span>`
    : html`<span class="counter-number" aria-hidden="true">–</span>
        <span class="state">${text}</span>`;
