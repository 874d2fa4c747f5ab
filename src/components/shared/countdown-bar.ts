import { html, nothing, type TemplateResult } from 'lit';
import type { KioskTimerController } from '../../controllers/kiosk-timer.js';

export interface CountdownTexts {
  countdown(seconds: number): string;
  stay: string;
}

/** How soon a shared device turns to the next person, and the button that keeps it for this one. */
export function countdownBar(
  { remaining, stay }: KioskTimerController,
  texts: CountdownTexts,
): TemplateResult | typeof nothing {
  if (remaining === undefined) return nothing;
  return html`
    <div class="countdown no-print" part="countdown">
      <p>${texts.countdown(remaining)}</p>
      <button class="button primary" type="button" @click=${stay}>${texts.stay}</button>
    </div>
  `;
}
