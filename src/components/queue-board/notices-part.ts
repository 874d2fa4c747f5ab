import { html, nothing, type TemplateResult } from 'lit';
import { officeTime } from '../shared/office-time.js';
import type { BoardModel, SoundModel } from './board-model.js';

/** What people in the hall must know. */
export function warnings(model: BoardModel): TemplateResult {
  const { queue, staleSince, texts } = model;
  const isClosed = queue.services.length > 0 && queue.services.every(({ open }) => !open);
  return html`
    ${
      staleSince === undefined
        ? nothing
        : html`<div class="stale" part="stale" role="alert">
            <strong>${texts.stale(since(staleSince, model))}</strong> ${texts.staleHelp}
          </div>`
    }
    ${isClosed ? html`<p class="closed" part="closed">${texts.closed}</p>` : nothing}
  `;
}

/** The time of a moment, with its date where that is another day. */
function since(moment: number, { queue, now, texts, date }: BoardModel): string {
  const then = officeTime(new Date(moment), queue.timeZone);
  const today = officeTime(new Date(now), queue.timeZone).date;
  return then.date === today ? then.time : texts.on(then.time, date(then.date));
}

/** What whoever looks after the screen must know, and the button for the sound. */
export function notes({ sound, kiosk, screenMayTurnOff, texts }: BoardModel): TemplateResult {
  return html`
    ${sound ? soundButton(sound, kiosk, texts) : nothing}
    ${
      sound?.state === 'on' && !sound.hasVoice
        ? html`<p class="no-voice">${texts.noVoice}</p>`
        : nothing
    }
    ${screenMayTurnOff ? html`<p class="screen">${texts.screenMayTurnOff}</p>` : nothing}
  `;
}

/** Nothing in a hall that is heard: there whoever runs the screen sets how loud. */
function soundButton(
  { state, toggle }: SoundModel,
  kiosk: boolean,
  texts: BoardModel['texts'],
): TemplateResult | typeof nothing {
  if (kiosk && state !== 'blocked') return nothing;
  const names = { off: texts.soundOn, blocked: texts.tapForSound, on: texts.soundOff };
  return html`<button
    class="button sound ${state === 'blocked' ? 'primary' : ''}"
    part="sound"
    type="button"
    @click=${toggle}
  >
    ${names[state]}
  </button>`;
}
