import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer } from '../../client/client.js';
import { ProblemError } from '../../client/errors.js';
import type { ProcedureSource } from '../../client/procedure-source.js';
import type { Fetch } from '../../client/request.js';
import type { Agency } from '../../contract/agencies.js';
import type { Contact } from '../../contract/common.js';
import type { Procedure } from '../../contract/procedures.js';
import { LocalizeController } from '../../controllers/localize.js';
import { procedureSourceOf } from '../../controllers/procedure-source.js';
import { RequestController } from '../../controllers/request.js';
import { defaultLanguage } from '../../i18n/locales.js';
import { commonTexts, procedureDetailTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { contactBox } from '../shared/contact.js';
import { failureMessage, reportFailure, reportNoSource } from '../shared/failure.js';
import { printAlone } from '../shared/print.js';
import { safeUrl } from '../shared/safe-url.js';
import { detailView } from './detail-view.js';
import { ProcedureLinkCopiedEvent } from './events.js';
import { styles } from './procedure-detail.styles.js';
import { structuredDataBlock } from './structured-data.js';

/** A name longer than this, in UTF-16 code units, would fill a phone in large letters. */
const longName = 160;

interface Loaded {
  readonly procedure: Procedure;
  readonly language: string;
}

const isNotFound = (error: unknown): boolean =>
  error instanceof ProblemError && error.status === 404;

/**
 * One administrative procedure: papers, steps, ways to submit with time and fee, conditions, who
 * handles it and where, legal basis.
 *
 * @slot - Shown where scripts fail: a link to the procedure on the portal.
 * @csspart title - The procedure's name.
 * @csspart actions - The row of buttons.
 * @csspart glance - The summary.
 * @csspart section - Each section.
 * @csspart error - The message when loading failed.
 * @fires {ProcedureLinkCopiedEvent} motcua-procedure-link-copied - The link was copied.
 */
export class MotcuaProcedureDetail extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** National code of the procedure, e.g. `1.000894`. */
  @property() code = '';
  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Address of a catalogue snapshot, for pages without an API. */
  @property() catalogue = '';
  /** Level of the title's heading, 1 to 6; sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** The address that "copy link" gives; the page's own where empty. */
  @property() link = '';
  /** Adds schema.org data for search engines to the page; has no effect under Trusted Types. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  @state() private notice: '' | 'copied' | 'failed' = '';
  @state() private agencies: ReadonlyMap<string, Agency> = new Map();

  private readonly localize = new LocalizeController(this);
  private readonly loading = new RequestController<string, Loaded>(
    this,
    (code, signal) => this.load(code, signal),
    () => this.settled(),
  );
  private readonly loadingAgencies = new RequestController<ProcedureSource, readonly Agency[]>(
    this,
    (source, signal) => source.agencies({ signal }),
    () => {
      const agencies = this.loadingAgencies.value ?? [];
      this.agencies = new Map(agencies.map((agency) => [agency.code, agency]));
    },
  );
  private readonly contact = new RequestController<ProcedureSource, Contact | undefined>(
    this,
    (source, signal) => source.contact({ signal }),
  );
  private wantsFocus = false;

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const place = ['api', 'catalogue', 'fetch'] as const;
    if (changed.has('code') || place.some((name) => changed.has(name))) this.start();
  }

  protected override updated(changed: PropertyValues): void {
    const title = this.renderRoot.querySelector<HTMLElement>('.title');
    if (this.wantsFocus && title) {
      this.wantsFocus = false;
      title.focus();
    }
    if (changed.has('notice') && this.notice === 'failed') {
      this.renderRoot.querySelector<HTMLInputElement>('.link-field')?.select();
    }
  }

  /** Moves the focus to the title, as soon as there is one. */
  override focus(): void {
    this.wantsFocus = true;
    this.requestUpdate();
  }

  private get source(): ProcedureSource | undefined {
    return procedureSourceOf(this);
  }

  private start(): void {
    this.notice = '';
    if (!this.source) reportNoSource(this.localName);
    if (this.code && this.source) this.loading.run(this.code);
    else this.loading.reset();
  }

  private async load(code: string, signal: AbortSignal): Promise<Loaded> {
    const source = this.source as ProcedureSource;
    const { value, language }: Answer<Procedure> = await source.get(code, { signal });
    return { procedure: value, language: language ?? defaultLanguage };
  }

  private settled(): void {
    const { source } = this;
    const { status, error, value: loaded } = this.loading;
    if (status === 'error') {
      if (isNotFound(error) && source) this.contact.run(source);
      return reportFailure(this.localName, error);
    }
    if (loaded?.procedure.agencies?.some(({ code }) => code) && source) {
      this.loadingAgencies.run(source);
    }
    this.showStructuredData(loaded);
  }

  private showStructuredData(loaded: Loaded | undefined): void {
    this.querySelector('script[type="application/ld+json"]')?.remove();
    if (!this.structuredData || !loaded) return;
    const block = structuredDataBlock(loaded.procedure, loaded.language);
    if (block) this.append(block);
  }

  private get currentLink(): string {
    return this.link || location.href;
  }

  private readonly onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.currentLink);
      this.notice = 'copied';
      this.dispatchEvent(new ProcedureLinkCopiedEvent(this.code, this.currentLink));
    } catch {
      this.notice = 'failed';
    }
  };

  private readonly onPrint = (): void => {
    // What is folded on the screen is wanted on paper.
    const folded = this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    for (const details of folded) details.open = true;
    printAlone(this);
    for (const details of folded) details.open = false;
  };

  protected override render(): TemplateResult {
    return html`<div class="base" lang=${this.localize.language}>${this.content()}</div>`;
  }

  private content(): TemplateResult {
    const texts = this.localize.texts(procedureDetailTexts);
    const common = this.localize.texts(commonTexts);
    const { status, value, error, slow } = this.loading;
    if (!this.source) return html`<p class="message">${common.notConfigured}</p>`;
    if (status === 'initial') return html`<p class="message">${texts.noCode}</p>`;
    if (status === 'pending') {
      return html`<p class="busy" role="status">${texts.loading} ${slow ? common.loading : ''}</p>`;
    }
    if (status === 'error' || !value) return this.failure(error);
    return this.loaded(value);
  }

  private failure(error: unknown): TemplateResult {
    const texts = this.localize.texts(procedureDetailTexts);
    if (isNotFound(error)) {
      return html`
        <div class="message" role="alert">
          <p><strong>${texts.notFound(this.code)}</strong></p>
          <p>${texts.notFoundHelp}</p>
        </div>
        ${contactBox(this.contact.value, this.localize.texts(commonTexts))}
      `;
    }
    return failureMessage(error, this.localize.texts(commonTexts), this.loading.retry);
  }

  private loaded({ procedure, language }: Loaded): TemplateResult {
    const texts = this.localize.texts(procedureDetailTexts);
    const { updatedAt } = procedure;
    return html`
      <article class="container">
        <div
          class="title ${procedure.name.length > longName ? 'long' : ''}"
          part="title"
          role="heading"
          aria-level=${this.headingLevel}
          tabindex="-1"
          lang=${language}
        >
          ${procedure.name}
        </div>
        <p class="muted">${texts.code}: <span class="code">${procedure.code}</span></p>
        ${this.actions(procedure)}
        ${detailView({
          procedure,
          language,
          agencies: this.agencies,
          texts,
          levels: this.localize.texts(commonTexts).levels,
          headingLevel: Math.min(this.headingLevel + 1, 6),
        })}
        ${
          updatedAt
            ? html`<p class="muted updated">${texts.updatedAt(this.localize.date(updatedAt))}</p>`
            : nothing
        }
      </article>
    `;
  }

  private actions({ onlineUrl }: Procedure): TemplateResult {
    const texts = this.localize.texts(procedureDetailTexts);
    const online = safeUrl(onlineUrl);
    return html`
      <div class="actions no-print" part="actions">
        ${
          online ? html`<a class="button primary" href=${online}>${texts.applyOnline}</a>` : nothing
        }
        <button class="button" type="button" @click=${this.onPrint}>${texts.print}</button>
        <button class="button" type="button" @click=${this.onCopy}>${texts.copyLink}</button>
        <p class="notice" role="status">
          ${this.notice === 'copied' ? texts.copied : nothing}
          ${this.notice === 'failed' ? texts.copyFailed : nothing}
        </p>
        ${
          this.notice === 'failed'
            ? html`<input
                class="link-field"
                readonly
                aria-label=${texts.link}
                .value=${this.currentLink}
              />`
            : nothing
        }
      </div>
    `;
  }
}
