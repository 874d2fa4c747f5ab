import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Contact } from '../../contract/common.js';
import type { Procedure } from '../../contract/procedures.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, levelsTexts, procedureViewTexts } from '../../i18n/sections.js';
import { addStyles } from '../shared/add-styles.js';
import { contactBox } from '../shared/contact.js';
import { printAlone, unfoldWhilePrinting } from '../shared/print.js';
import { safeUrl } from '../shared/safe-url.js';
import type { Directory } from './agencies-part.js';
import { detailView } from './detail-view.js';
import { styles } from './procedure-view.styles.js';

export { loadDirectory } from './agencies-part.js';
export { printAlone, procedureViewTexts };

/** A name longer than this, in UTF-16 code units, would fill a phone in large letters. */
const longName = 160;

/** What became of copying the link. */
export type CopyNotice = '' | 'copied' | 'copyFailed';

export interface ProcedureViewModel {
  readonly procedure: Procedure;
  /** BCP 47 tag of the procedure's texts. */
  readonly language: string;
  readonly localize: LocalizeController;
  /** What adds where and when to agencies, where it is known. */
  readonly directory: Directory | undefined;
  /** Level of the title's heading. */
  readonly headingLevel: number;
  /** The address that "copy link" gives; undefined where there is none to give. */
  readonly link: string | undefined;
  readonly notice: CopyNotice;
  onPrint(): void;
  onCopy(): void;
}

/** Gives an element the styles and the habits that a procedure needs. Once. */
export function furnish(host: LitElement): void {
  addStyles(host, [styles]);
  unfoldWhilePrinting(host);
}

/** Everything that is known of a procedure. */
export function procedureView(model: ProcedureViewModel): TemplateResult {
  const { procedure, language, localize, headingLevel } = model;
  const texts = localize.texts(procedureViewTexts);
  const { name, code, updatedAt } = procedure;
  return html`
    <article class="container">
      <div
        class="title ${name.length > longName ? 'long' : ''}"
        part="title"
        role="heading"
        aria-level=${headingLevel}
        tabindex="-1"
        lang=${language}
      >
        ${name}
      </div>
      <p class="muted">${texts.code}: <span class="code">${code}</span></p>
      ${actions(model, texts)}
      ${detailView({
        procedure,
        language,
        directory: model.directory,
        texts,
        levels: localize.texts(levelsTexts),
        headingLevel: Math.min(headingLevel + 1, 6),
      })}
      ${
        updatedAt
          ? html`<p class="muted updated">${texts.updatedAt(localize.date(updatedAt))}</p>`
          : nothing
      }
    </article>
  `;
}

function actions(
  { procedure, link, notice, onPrint, onCopy }: ProcedureViewModel,
  texts: Messages['procedureView'],
): TemplateResult {
  const online = safeUrl(procedure.onlineUrl);
  return html`
    <div class="actions no-print" part="actions">
      ${online ? html`<a class="button primary" href=${online}>${texts.applyOnline}</a>` : nothing}
      <button class="button" type="button" @click=${onPrint}>${texts.print}</button>
      ${
        link
          ? html`<button class="button" type="button" @click=${onCopy}>${texts.copyLink}</button>`
          : nothing
      }
      ${notice ? html`<p class="notice">${texts[notice]}</p>` : nothing}
      ${
        notice === 'copyFailed'
          ? html`<input
              class="link-field"
              readonly
              aria-label=${texts.link}
              .value=${link ?? ''}
            />`
          : nothing
      }
    </div>
  `;
}

/** That there is no such procedure, and whom to ask. */
export function notFoundView(
  code: string,
  contact: Contact | undefined,
  localize: LocalizeController,
): TemplateResult {
  const texts = localize.texts(procedureViewTexts);
  return html`
    <div class="message spaced" role="alert" tabindex="-1">
      <p><strong>${texts.notFound(code)}</strong></p>
      <p>${texts.notFoundHelp}</p>
    </div>
    ${contactBox(contact, localize.texts(commonTexts))}
  `;
}
