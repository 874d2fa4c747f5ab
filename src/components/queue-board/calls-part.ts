import { html, nothing, type TemplateResult } from 'lit';
import type { Call, Queue } from '../../contract/queue.js';
import { partTitle, type BoardModel } from './board-model.js';
import { counterName } from './counter-name.js';
import { arrow, lengthOfName, lengthOfNumber } from './signs.js';

/** So many fit on a screen. */
const mostRecent = 4;
const mostMissed = 6;

/** Who was missed has a place of their own: nobody is to go to a counter for them any more. */
const isMissed = ({ number }: Call, { missed }: Queue): boolean =>
  missed.some((one) => one.number === number);

/** What waits for its turn is not called yet for who looks at the board. */
const callsOf = ({ queue, wasShown }: BoardModel): Call[] =>
  queue.called.filter((call) => wasShown(call) && !isMissed(call, queue));

/** The call that has its turn; between two, the last one that somebody came to or may come to. */
const latestOf = (model: BoardModel): Call | undefined => {
  const { calling, queue } = model;
  return calling && !isMissed(calling, queue) ? calling : callsOf(model)[0];
};

/** The call that has its turn, as large as can be; the one before until there is a new one. */
export function latestCall(model: BoardModel): TemplateResult {
  const { queue, texts } = model;
  const call = latestOf(model);
  if (!call)
    return html`<div class="latest" part="call"><p class="none">${texts.noCalls}</p></div>`;
  const isNew = call === model.calling;
  const counter = counterName(call.counter, queue);
  return html`
    <div class="latest ${isNew ? 'new' : ''}" part="call">
      <p class="call-title">${isNew ? texts.callTitle : texts.lastCallTitle}</p>
      <p class="call-number ${lengthOfNumber(call.number)}">${call.number}</p>
      <p class="call-counter ${lengthOfName(counter)}">${arrow}<span>${texts.to(counter)}</span></p>
    </div>
  `;
}

/** Who was called before, so that nobody who looked away is lost. */
export function recentCalls(model: BoardModel): TemplateResult | typeof nothing {
  const latest = latestOf(model);
  const calls = callsOf(model).filter(({ number }) => number !== latest?.number);
  if (calls.length === 0) return nothing;
  return html`
    <div class="recent" part="recent">
      ${partTitle(model.texts.recent, model)}
      <ol class="recent-list">
        ${calls.slice(0, mostRecent).map(
          ({ number, counter }) =>
            html`<li>
              <strong>${number}</strong>
              <span lang=${model.nameLanguage}>${counterName(counter, model.queue)}</span>
            </li>`,
        )}
      </ol>
    </div>
  `;
}

/** Who did not come, and what to do. */
export function missedNumbers(model: BoardModel): TemplateResult | typeof nothing {
  const { queue, texts } = model;
  const { missed } = queue;
  if (missed.length === 0) return nothing;
  const more = missed.length - mostMissed;
  return html`
    <div class="missed" part="missed">
      ${partTitle(texts.missed, model)}
      <ul class="missed-list">
        ${missed.slice(0, mostMissed).map(({ number }) => html`<li>${number}</li>`)}
        ${more > 0 ? html`<li class="more">+${more}</li>` : nothing}
      </ul>
      <p class="help">${texts.missedHelp}</p>
    </div>
  `;
}
