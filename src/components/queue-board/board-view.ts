import { html, type TemplateResult } from 'lit';
import { officeTime } from '../shared/office-time.js';
import type { BoardModel } from './board-model.js';
import { latestCall, missedNumbers, recentCalls } from './calls-part.js';
import { counterList } from './counters-part.js';
import { notes, warnings } from './notices-part.js';

/** An office's hall: who is called, who is served where, who was missed. */
export function boardView(model: BoardModel): TemplateResult {
  return html`
    <div class="board" part="board">
      ${head(model)}
      <div class="warnings">${warnings(model)}</div>
      <div class="calls">${latestCall(model)} ${recentCalls(model)} ${missedNumbers(model)}</div>
      ${counterList(model)}
      <div class="notes">${notes(model)}</div>
    </div>
  `;
}

function head({ queue, nameLanguage, now, headingLevel, date }: BoardModel): TemplateResult {
  const clock = officeTime(new Date(now), queue.timeZone);
  return html`
    <div class="head">
      <div
        class="title"
        part="title"
        role="heading"
        aria-level=${headingLevel}
        lang=${nameLanguage}
      >
        ${queue.office.name}
      </div>
      <div class="clock">
        <span class="date">${date(clock.date)}</span> <span class="time">${clock.time}</span>
      </div>
    </div>
  `;
}
