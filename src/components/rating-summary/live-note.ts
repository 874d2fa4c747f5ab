import { html, nothing, type TemplateResult } from 'lit';
import type { Wording } from './wording.js';

export interface LiveModel {
  readonly paused: boolean;
  /** Whether what is shown could not be renewed the last time. */
  readonly failed: boolean;
  onToggle(): void;
}

/** That the numbers change by themselves, and a way to stop that (WCAG 2.2.2). */
export function liveNote(
  { paused, failed, onToggle }: LiveModel,
  { texts }: Wording,
): TemplateResult {
  return html`
    <div class="live no-print">
      <p>${paused ? texts.paused : texts.live}</p>
      <button class="button" type="button" @click=${onToggle}>
        ${paused ? texts.resume : texts.pause}
      </button>
      ${failed && !paused ? html`<p class="stale">${texts.refreshFailed}</p>` : nothing}
    </div>
  `;
}
