import { html, nothing, type TemplateResult } from 'lit';
import type { Notice } from './desk-controller.js';
import type { DeskModel } from './model.js';
import type { Wording } from './wording.js';

/** What is under way, or what has become of it where that is not what was meant. */
export function statusView({ controller, desk, wording }: DeskModel): TemplateResult {
  const { texts } = wording;
  const { action, isLost } = controller.writing;
  const { notice } = controller;
  return html`
    <div class="status" part="status">
      ${action && !isLost ? html`<p>${texts.pending(texts.actions[action.name])}</p>` : nothing}
      ${
        action && isLost
          ? html`<div class="message error" part="error" role="alert">
              <p class="busy">${texts.lost(texts.actions[action.name])}</p>
              <button class="button give-up" type="button" @click=${controller.giveUp}>
                ${texts.giveUp}
              </button>
            </div>`
          : nothing
      }
      ${
        notice
          ? html`<div class="message error" part="error">
              <p>${noticeText(notice, desk.current?.number, wording)}</p>
            </div>`
          : nothing
      }
    </div>
  `;
}

/**
 * Why a press did nothing, and how things stand.
 *
 * @param number what is at the counter now
 */
export function noticeText(
  { kind, action }: Notice,
  number: string | undefined,
  { texts }: Wording,
): string {
  if (kind === 'origin') return texts.signIn.originRefused;
  const name = texts.actions[action.name];
  const what = kind === 'moved-on' ? texts.movedOn(name) : texts.refused(name);
  const now = number === undefined ? texts.nowNobody : texts.nowHere(number);
  return `${what} ${now} ${texts.pressAgain}`;
}
