import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import { commonTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { addStyles } from '../shared/add-styles.js';
import { failureMessage, notConfigured, reportNoSource } from '../shared/failure.js';
import type { Ticketing } from './ticketing.js';

/**
 * Takes a number in an office's queue and follows it: how many people are before it, how long that
 * will probably take, where to go once it is called. Warns by sound, vibration, title and notice, and
 * always in text. The number survives a reload; on a shared device nothing stays.
 *
 * @slot - Shown where scripts fail or no data address is set.
 * @csspart title - The title above the services.
 * @csspart priority - The question after a right to be called sooner.
 * @csspart services - The services.
 * @csspart ticket - The number with all that is known of it.
 * @csspart number - The number itself.
 * @csspart status - Where it is on its way, in a sentence.
 * @csspart facts - What it is for, and when it was taken.
 * @csspart actions - What its holder can do.
 * @csspart alerts - How its holder is warned.
 * @csspart code - The code to follow it on another device.
 * @csspart stale - The warning that what is shown may be out of date.
 * @csspart error - The message when something failed.
 * @csspart countdown - The warning before a shared device turns to the next person.
 * @fires {QueueTicketEvent} motcua-queue-ticket - A number was taken, or its state has changed.
 */
export class MotcuaQueueTicket extends LitElement {
  static override styles = [tokens, base, controls];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Code of the office. */
  @property() office = '';
  /** Page on which a number can be followed, with this widget on it; this page where empty. */
  @property({ attribute: 'follow-url' }) followUrl = '';
  /** For devices that many people use: keeps nothing, and turns to the next person by itself. */
  @property({ type: Boolean }) kiosk = false;
  /** With `kiosk`: prints the number as soon as it was taken. */
  @property({ type: Boolean, attribute: 'auto-print' }) autoPrint = false;
  /** Level of the title's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private ticketing: Ticketing | undefined;
  private readonly code = new OnDemandController(
    this,
    () => import('./ticketing.js'),
    ({ Ticketing, ticketStyles }) => {
      addStyles(this, ticketStyles);
      this.ticketing = new Ticketing(this, this.localize, this.announcer);
    },
  );

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
    const { code, ticketing } = this;
    const common = this.localize.texts(commonTexts);
    if (!this.options) return notConfigured(common);
    if (ticketing) return ticketing.render();
    if (code.status === 'error') return failureMessage(code.error, common, code.retry);
    return html`<p class="busy">${common.loading}</p>`;
  }
}
