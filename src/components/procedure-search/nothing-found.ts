import { html, nothing, type TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { Messages } from '../../i18n/messages.js';
import { contactBox } from '../shared/contact.js';
import { hitList, type HitListModel } from './hit-list.js';

export interface NothingFoundModel {
  readonly title: string;
  readonly filtered: boolean;
  /** Procedures that come nearest; its `hits` may be empty. */
  readonly nearest: HitListModel;
  readonly contact: Contact | undefined;
  readonly common: Messages['common'];
  readonly headingLevel: number;
  onClearFilters(): void;
}

/** What to try, what comes nearest, whom to ask. */
export function nothingFound(model: NothingFoundModel): TemplateResult {
  const { title, filtered, nearest } = model;
  const { texts } = nearest;
  return html`
    <div class="nothing" part="nothing">
      <div class="results-title" role="heading" aria-level=${model.headingLevel} tabindex="-1">
        ${title}
      </div>
      <p>${texts.tryThis}</p>
      <ul class="bullets">
        ${
          filtered
            ? html`<li>
                ${texts.tipFilters}
                <button class="link-button" type="button" @click=${model.onClearFilters}>
                  ${texts.clearFilters}
                </button>
              </li>`
            : nothing
        }
        ${filtered ? nothing : texts.tips.map((tip) => html`<li>${tip}</li>`)}
      </ul>
      ${
        nearest.hits.length
          ? html`
              <div class="nearest-title" role="heading" aria-level=${model.headingLevel}>
                ${filtered ? texts.withoutFilters : texts.nearest}
              </div>
              ${hitList(nearest)}
            `
          : nothing
      }
      ${contactBox(model.contact, model.common)}
    </div>
  `;
}
