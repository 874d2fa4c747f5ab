import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import { commonTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { addStyles } from '../shared/add-styles.js';
import { failureMessage, notConfigured, reportNoSource } from '../shared/failure.js';
import type { DeskPanel } from './desk-panel.js';

/**
 * An officer's desk at one counter: calls the next number with one key, calls again, transfers,
 * marks who did not come, and shows who waits and for how long. The counter's secret is entered
 * once and kept until the tab is closed.
 *
 * @slot - Shown where scripts fail or no data address is set.
 * @csspart title - The name of the counter.
 * @csspart sign-in - The form that opens a counter.
 * @csspart now - The number at the counter.
 * @csspart actions - The buttons for the number at the counter.
 * @csspart transfer - The form for sending a number elsewhere.
 * @csspart status - What is under way.
 * @csspart waiting - Who waits.
 * @csspart missed - Who was called and did not come.
 * @csspart services - How many wait for each service.
 * @csspart error - The message when something failed.
 * @fires {DeskCallEvent} motcua-desk-call - A number was called from this desk, or called again.
 */
export class MotcuaQueueDesk extends LitElement {
  static override styles = [tokens, base, controls];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Code of the office. */
  @property() office = '';
  /** Id of the counter; where empty, the officer chooses one. */
  @property() counter = '';
  /**
   * The counter's secret, where the page knows it; where undefined, the officer enters it. A
   * property and no attribute, because attributes can be read by anything on the page.
   */
  @property({ attribute: false }) token: string | undefined;
  /** Key that calls the next number, as in `KeyboardEvent.key`; none where empty. */
  @property({ attribute: 'call-key' }) callKey = 'F8';
  /** Level of the title's heading, 1 to 6; sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly code = new OnDemandController(
    this,
    () => import('./desk-panel.js'),
    (part) => this.addPanel(part),
  );
  private panel: DeskPanel | undefined;
  /** What is to have the focus as soon as it is there, as a selector. */
  private wantsFocus = '';

  constructor() {
    super();
    keepFocus(this, () => this.renderRoot.querySelector<HTMLElement>('.call, #token'));
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    if (this.options) {
      // What did not come is fetched again by the button alone, not by the update that says so.
      if (this.code.status === 'initial') this.code.need();
    } else if (!this.hasUpdated) reportNoSource(this);
  }

  protected override updated(): void {
    const wanted = this.wantsFocus && this.renderRoot.querySelector<HTMLElement>(this.wantsFocus);
    if (!wanted) return;
    this.wantsFocus = '';
    wanted.focus();
  }

  private get options(): ClientOptions | undefined {
    return apiOptionsOf(this);
  }

  private addPanel({ DeskPanel, deskStyles }: typeof import('./desk-panel.js')): void {
    addStyles(this, deskStyles);
    this.panel = new DeskPanel(this, {
      localize: this.localize,
      options: () => this.options,
      say: (text) => this.announcer.say(text),
      focus: (selector) => {
        this.wantsFocus = selector;
        this.requestUpdate();
      },
    });
  }

  protected override render(): TemplateResult {
    return html`
      <div class="base" lang=${this.localize.language}>
        ${
          this.options
            ? html`<div class="container">${this.content()}</div>`
            : notConfigured(this.localize.texts(commonTexts))
        }
        ${this.announcer.region()}
      </div>
    `;
  }

  private content(): unknown {
    const { panel, code } = this;
    const common = this.localize.texts(commonTexts);
    if (panel) {
      return html`
        <div class="title" part="title" role="heading" aria-level=${this.headingLevel}>
          ${panel.title}
        </div>
        ${panel.render()}
      `;
    }
    if (code.status === 'error') return failureMessage(code.error, common, code.retry);
    return html`<p class="busy">${common.loading}</p>`;
  }
}
