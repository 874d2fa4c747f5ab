import { html, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.js';

type Texts = Messages['satisfactionRating'];

/** A modal dialog; the browser gives the focus back when it closes. */
export function dialogView(content: unknown, texts: Texts, close: () => void): TemplateResult {
  return html`
    <dialog class="dialog" aria-label=${texts.title}>
      <button class="button close" type="button" @click=${close}>${texts.close}</button>
      ${content}
    </dialog>
  `;
}

/** That it was rated already, and a way to do it once more. */
export function recentView(texts: Texts, again: () => void): TemplateResult {
  return html`
    <p class="message">
      ${texts.recent}
      <button class="button again" type="button" @click=${again}>${texts.again}</button>
    </p>
  `;
}
