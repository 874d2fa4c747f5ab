import { html, type TemplateResult } from 'lit';
import type { SourceSettings } from '../../controllers/procedure-source.js';
import '../procedure-detail/define.js';

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

/** Has the code come that shows a procedure. Where it does not, the one that is opened says so. */
export function prepare(): void {
  void import('../procedure-detail/procedure-view.js').catch(() => undefined);
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
