import { html, type TemplateResult } from 'lit';
import type { SourceSettings } from '../../controllers/procedure-source.js';
import '../procedure-detail/define.js';
// Comes along, for it is needed as soon as one is opened.
import '../procedure-detail/procedure-view.js';

export interface OpenedViewModel extends SourceSettings {
  readonly code: string;
  /** The procedure's own address; empty where it has none. */
  readonly link: string;
  readonly theme: string;
  readonly headingLevel: number;
  /** What leads back, in words. */
  readonly backText: string;
  onBack(): void;
}

/** One procedure in place of the search. */
export function openedView(model: OpenedViewModel): TemplateResult {
  return html`
    <p class="no-print">
      <button class="link-button back" type="button" @click=${model.onBack}>
        <span aria-hidden="true">←</span> ${model.backText}
      </button>
    </p>
    <motcua-procedure-detail
      .api=${model.api}
      .catalogue=${model.catalogue}
      .fetch=${model.fetch}
      .code=${model.code}
      .link=${model.link}
      .embedded=${true}
      .theme=${model.theme}
      .headingLevel=${model.headingLevel}
    ></motcua-procedure-detail>
  `;
}
