import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Answer } from '../../client/client.js';
import { ProblemError } from '../../client/errors.js';
import type { ProcedureSource } from '../../client/procedure-source.js';
import type { Fetch } from '../../client/request.js';
import type { Contact } from '../../contract/common.js';
import type { Procedure } from '../../contract/procedures.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { AnswerPart } from '../../controllers/answer-part.js';
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
import {
  failureMessage,
  notConfigured,
  reportFailure,
  reportNoSource,
  webmasterNote,
} from '../shared/failure.js';
import type { Directory } from './agencies-part.js';
import { ProcedureLinkCopiedEvent } from './events.js';
import type { CopyNotice } from './procedure-view.js';
import type { Described } from './structured-data.js';

type View = typeof import('./procedure-view.js');

const isNotFound = (error: unknown): boolean =>
  error instanceof ProblemError && error.status === 404;

/**
 * One administrative procedure: papers, steps, ways to submit with time and fee, conditions, who
 * handles it and where, legal basis.
 *
 * @slot - Shown where scripts fail or no data address is set: a link to the procedure on the portal.
 * @csspart title - The procedure's name.
 * @csspart actions - The row of buttons.
 * @csspart glance - The summary.
 * @csspart section - Each section.
 * @csspart error - The message when loading failed.
 * @fires {ProcedureLinkCopiedEvent} motcua-procedure-link-copied - The link was copied.
 */
export class MotcuaProcedureDetail extends LitElement {
  static override styles = [tokens, base, controls];

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
  /** Adds schema.org data for search engines to the page, as microdata. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  @state() private notice: CopyNotice = '';

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly loading = new RequestController<string, Described>(
    this,
    (code, signal) => this.load(code, signal),
    () => this.settled(),
  );
  private readonly viewPart = new AnswerPart<View>(
    () => import('./procedure-view.js'),
    ({ furnish }) => furnish(this),
  );
  private readonly directory = new RequestController(
    this,
    (source: ProcedureSource, signal): Promise<Directory> =>
      (this.viewPart.value as View).loadDirectory(source, signal),
  );
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
    if (!this.source) reportNoSource(this);
    if (!this.code || !this.source) return this.loading.reset();
    this.announcer.say(this.texts.loading, 1000);
    this.loading.run(this.code);
  }

  private async load(code: string, signal: AbortSignal): Promise<Described> {
    const source = this.source as ProcedureSource;
    const { value, language }: Answer<Procedure> = await this.viewPart.before(
      source.get(code, { signal }),
    );
    return { procedure: value, language: language ?? defaultLanguage };
  }

  private settled(): void {
    const { source } = this;
    const { status, error, value: loaded } = this.loading;
    // What comes now is seen, a failure is an alert.
    this.announcer.say('');
    if (status === 'error') {
      if (isNotFound(error) && source) this.contact.run(source);
      return reportFailure(this, error);
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

  private async onCopy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.currentLink);
      this.say('copied');
      this.dispatchEvent(new ProcedureLinkCopiedEvent(this.code, this.currentLink));
    } catch {
      this.say('copyFailed');
    }
  }

  private say(notice: 'copied' | 'copyFailed'): void {
    this.notice = notice;
    const { procedureViewTexts } = this.viewPart.value as View;
    this.announcer.say(this.localize.texts(procedureViewTexts)[notice]);
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
    if (!this.source) return notConfigured(common);
    if (status === 'initial') return html`<p class="message">${texts.noCode}</p>`;
    if (status === 'pending')
      return html`<p class="busy">${slow ? common.slow : texts.loading}</p>`;
    if (status === 'error' || !value) return this.failure(error);
    return this.loaded(value);
  }

  private failure(error: unknown): TemplateResult {
    const view = this.viewPart.value;
    return view && isNotFound(error)
      ? html`${view.notFoundView(this.code, this.contact.value, this.localize)}
        ${webmasterNote(error)}`
      : failureMessage(error, this.localize.texts(commonTexts), this.loading.retry);
  }

  private loaded({ procedure, language }: Described): TemplateResult {
    const { procedureView, printAlone } = this.viewPart.value as View;
    const hasLink = Boolean(this.link) || !this.embedded;
    return procedureView({
      procedure,
      language,
      localize: this.localize,
      directory: this.directory.value,
      headingLevel: this.headingLevel,
      link: hasLink ? this.currentLink : undefined,
      notice: this.notice,
      onPrint: () => printAlone(this),
      onCopy: () => void this.onCopy(),
    });
  }
}
