import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { ClockController } from '../../controllers/clock.js';
import { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import { commonTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { addStyles } from '../shared/add-styles.js';
import { failureMessage, notConfigured, reportNoSource } from '../shared/failure.js';
import type { Board } from './board.js';

/** How often a part that did not come is asked for again, in milliseconds. */
const retryPeriod = 15_000;

/**
 * The screen of a hall: who is called to which counter, who was called before, who was missed. A new
 * call flashes, chimes and is spoken; several wait for their turn. Follows the queue by itself, says
 * when it cannot, and goes on when it can again.
 *
 * @slot - Shown where scripts fail or no data address is set.
 * @csspart board - All of it.
 * @csspart title - The name of the office.
 * @csspart call - The latest call.
 * @csspart counters - The counters.
 * @csspart counter - Each counter.
 * @csspart recent - The calls before the latest.
 * @csspart missed - The numbers whose people did not come.
 * @csspart stale - The warning that the board is out of date.
 * @csspart closed - The word that no numbers are given out.
 * @csspart sound - The button for the sound.
 * @csspart error - The message when loading failed.
 * @fires {QueueCallEvent} motcua-queue-call - A call has its turn on the board.
 */
export class MotcuaQueueBoard extends LitElement {
  static override styles = [tokens, base, controls];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Code of the office. */
  @property() office = '';
  /**
   * For the screen of a hall: fills the window, calls out as soon as the browser lets it, and keeps the
   * screen on.
   */
  @property({ type: Boolean, reflect: true }) kiosk = false;
  /** Makes no sound, and offers none. */
  @property({ type: Boolean }) muted = false;
  /** Level of the title's heading, 1 to 6; sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private board: Board | undefined;
  private readonly code = new OnDemandController(
    this,
    () => import('./board.js'),
    ({ Board, boardStyles }) => {
      addStyles(this, boardStyles);
      this.board = new Board(this, this.localize, this.announcer);
    },
  );

  constructor() {
    super();
    // Nobody stands before a hall's screen to press a button.
    new ClockController(this, retryPeriod, () => this.code.status === 'error' && this.code.retry());
  }

  /** @internal */
  get options(): ClientOptions | undefined {
    return apiOptionsOf(this);
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.options) {
      if (changed.has('api')) reportNoSource(this);
    } else if (this.code.status === 'initial') this.code.need();
  }

  protected override render(): TemplateResult {
    return html`
      <div class="base" lang=${this.localize.language}>
        <div class="container">${this.content()}</div>
        ${this.announcer.region()}
      </div>
    `;
  }

  private content(): TemplateResult {
    const { board, code } = this;
    const common = this.localize.texts(commonTexts);
    if (!this.options) return notConfigured(common);
    if (board) return board.render();
    if (code.status === 'error') return failureMessage(code.error, common, code.retry);
    return html`<p class="busy">${common.loading}</p>`;
  }
}
