import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer } from '../../client/client.js';
import { ProblemError } from '../../client/errors.js';
import type { ProcedureSource } from '../../client/procedure-source.js';
import type { Fetch } from '../../client/request.js';
import type { Contact } from '../../contract/common.js';
import type { Procedure } from '../../contract/procedures.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { LocalizeController } from '../../controllers/localize.js';
import { procedureSourceOf } from '../../controllers/procedure-source.js';
import { RequestController } from '../../controllers/request.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, procedureDetailTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { contactBox } from '../shared/contact.js';
import { failureMessage, reportFailure, reportNoSource } from '../shared/failure.js';
import { printAlone, unfoldWhilePrinting } from '../shared/print.js';
import { safeUrl } from '../shared/safe-url.js';
import { loadDirectory } from './agencies-part.js';
import { detailView } from './detail-view.js';
import { ProcedureLinkCopiedEvent } from './events.js';
import { styles } from './procedure-detail.styles.js';
import type { Described } from './structured-data.js';

/** A name longer than this, in UTF-16 code units, would fill a phone in large letters. */
const longName = 160;

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
  /** Whether it stands in another widget: the page's address is not the procedure's own then. */
  @property({ attribute: false }) embedded = false;
  /** Adds schema.org data for search engines to the page; has no effect under Trusted Types. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  @state() private notice: '' | 'copied' | 'copyFailed' = '';

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly loading = new RequestController<string, Described>(
    this,
    (code, signal) => this.load(code, signal),
    () => this.settled(),
  );
  private readonly directory = new RequestController(this, loadDirectory);
  private readonly contact = new RequestController<ProcedureSource, Contact | undefined>(
    this,
    (source, signal) => source.contact({ signal }),
  );
  /** What the page says to search engines. */
  private described: Described | undefined;
  private wantsFocus = false;

  constructor() {
    super();
    keepFocus(this, () => this.firstPlace);
    unfoldWhilePrinting(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const place = ['api', 'catalogue', 'fetch'] as const;
    if (changed.has('code') || place.some((name) => changed.has(name))) this.start();
  }

  protected override updated(changed: PropertyValues): void {
    const { firstPlace } = this;
    if (this.wantsFocus && firstPlace) {
      this.wantsFocus = false;
      firstPlace.focus();
    }
    this.describe();
    if (changed.has('notice') && this.notice === 'copyFailed') {
      this.renderRoot.querySelector<HTMLInputElement>('.link-field')?.select();
    }
  }

  /** Moves the focus to the title, or to what is said in its place, as soon as it is there. */
  override focus(): void {
    this.wantsFocus = true;
    this.requestUpdate();
  }

  /** Where a reader begins. */
  private get firstPlace(): HTMLElement | null {
    return this.renderRoot.querySelector('.title, .message .button, .message[tabindex]');
  }

  private get texts(): Messages['procedureDetail'] {
    return this.localize.texts(procedureDetailTexts);
  }

  private get source(): ProcedureSource | undefined {
    return procedureSourceOf(this);
  }

  private start(): void {
    this.notice = '';
    if (!this.source) reportNoSource(this.localName);
    if (!this.code || !this.source) return this.loading.reset();
    this.announcer.say(this.texts.loading, 1000);
    this.loading.run(this.code);
  }

  private async load(code: string, signal: AbortSignal): Promise<Described> {
    const source = this.source as ProcedureSource;
    const { value, language }: Answer<Procedure> = await source.get(code, { signal });
    return { procedure: value, language: language ?? defaultLanguage };
  }

  private settled(): void {
    const { source } = this;
    const { status, error, value: loaded } = this.loading;
    // What comes now is seen, a failure is an alert.
    this.announcer.say('');
    if (status === 'error') {
      if (isNotFound(error) && source) this.contact.run(source);
      return reportFailure(this.localName, error);
    }
    if (loaded?.procedure.agencies?.some(({ code }) => code) && source) {
      this.directory.run(source);
    }
  }

  private describe(): void {
    const { status, value } = this.loading;
    const wanted = this.structuredData && status === 'success' ? value : undefined;
    if (wanted === this.described) return;
    this.described = wanted;
    // Few pages ask for it. Where it does not come, only search engines miss something.
    void import('./structured-data.js').then(
      ({ describe }) => describe(this, this.described),
      () => undefined,
    );
  }

  private get currentLink(): string {
    return this.link || location.href;
  }

  private readonly onCopy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(this.currentLink);
      this.say('copied');
      this.dispatchEvent(new ProcedureLinkCopiedEvent(this.code, this.currentLink));
    } catch {
      this.say('copyFailed');
    }
  };

  private say(notice: 'copied' | 'copyFailed'): void {
    this.notice = notice;
    this.announcer.say(this.texts[notice]);
  }

  protected override render(): TemplateResult {
    return html`
      <div class="base" lang=${this.localize.language}>
        ${this.content()} ${this.announcer.region()}
      </div>
    `;
  }

  private content(): TemplateResult {
    const { texts } = this;
    const common = this.localize.texts(commonTexts);
    const { status, value, error, slow } = this.loading;
    if (!this.source) return html`<p class="message">${common.notConfigured}</p>`;
    if (status === 'initial') return html`<p class="message">${texts.noCode}</p>`;
    if (status === 'pending')
      return html`<p class="busy">${slow ? common.slow : texts.loading}</p>`;
    if (status === 'error' || !value) return this.failure(error);
    return this.loaded(value);
  }

  private failure(error: unknown): TemplateResult {
    const { texts } = this;
    if (isNotFound(error)) {
      return html`
        <div class="message" role="alert" tabindex="-1">
          <p><strong>${texts.notFound(this.code)}</strong></p>
          <p>${texts.notFoundHelp}</p>
        </div>
        ${contactBox(this.contact.value, this.localize.texts(commonTexts))}
      `;
    }
    return failureMessage(error, this.localize.texts(commonTexts), this.loading.retry);
  }

  private loaded({ procedure, language }: Described): TemplateResult {
    const { texts } = this;
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
          directory: this.directory.value,
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
    const { texts, notice } = this;
    const online = safeUrl(onlineUrl);
    return html`
      <div class="actions no-print" part="actions">
        ${
          online ? html`<a class="button primary" href=${online}>${texts.applyOnline}</a>` : nothing
        }
        <button class="button" type="button" @click=${() => printAlone(this)}>
          ${texts.print}
        </button>
        ${
          this.link || !this.embedded
            ? html`<button class="button" type="button" @click=${this.onCopy}>
                ${texts.copyLink}
              </button>`
            : nothing
        }
        ${notice ? html`<p class="notice">${texts[notice]}</p>` : nothing}
        ${
          notice === 'copyFailed'
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
