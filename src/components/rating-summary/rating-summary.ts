import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clientFor } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import { getRatingSummary, type RatingSummary } from '../../contract/ratings.js';
import { ClockController } from '../../controllers/clock.js';
import { LocalizeController } from '../../controllers/localize.js';
import { ratingSummaryTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { FiguresController } from '../shared/figures/figures-controller.js';
import type { Loaded } from '../shared/figures/figures-kind.js';
import { FiguresRefresh } from '../shared/figures/figures-refresh.js';
import { styles } from '../shared/figures/frame.styles.js';
import { frame } from '../shared/figures/frame.js';
import { RatingSummaryEvent } from './events.js';

type SummaryPart = typeof import('./summary-view.js');

/** How often a live summary asks for newer numbers, in milliseconds. */
const livePeriod = 30_000;

/**
 * What citizens said when they were asked: the share that was satisfied, how often each answer was
 * chosen, by month and by what was asked about, for an agency and a period that the reader can choose.
 * Groups so small that their members might be recognised are left out, and that is said.
 *
 * @slot - Shown where scripts fail: a link to the results on the portal.
 * @csspart title - The title.
 * @csspart pickers - The form with agency and period.
 * @csspart rate - The share that was satisfied.
 * @csspart distribution - The answers.
 * @csspart chart - Each chart of months or criteria.
 * @csspart table - Each table.
 * @csspart error - The message when loading failed.
 * @fires {RatingSummaryEvent} motcua-rating-summary - A summary came and is shown.
 */
export class MotcuaRatingSummary extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Code of the agency to begin with; all of them where empty. */
  @property() agency = '';
  /** Field whose ratings count alone, such as `Đất đai`; all of them where empty. */
  @property() field = '';
  /** Id of the rating form whose answers count; the API's `default` where empty. */
  @property() form = '';
  /**
   * Period to begin with: `this-month`, `last-month`, `this-quarter`, `this-year` or
   * `last-12-months`; this year where empty.
   */
  @property() period = '';
  /** The first local date of a period of one's own, instead of `period`. */
  @property() from = '';
  /** The local date after the last of that period. */
  @property() to = '';
  /** Asks for newer numbers every 30 seconds while the page is looked at, until the reader stops it. */
  @property({ type: Boolean }) live = false;
  /** Shows the summary without a way to choose another. */
  @property({ type: Boolean, attribute: 'no-pickers' }) noPickers = false;
  /** Level of the title's heading, 1 to 6; sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  @state() private paused = false;

  private readonly localize = new LocalizeController(this);
  private readonly figures = new FiguresController<RatingSummary, SummaryPart>(
    this,
    this.localize,
    {
      operation: 'getRatingSummary',
      read: (query, options, call) => {
        const ofForm = { ...query, ...(this.form && { form: this.form }) };
        return clientFor({ getRatingSummary }, options).getRatingSummary(ofForm, call);
      },
      importPart: () => import('./summary-view.js'),
      sentence: ({ figures, part }) => new part.Wording(this.localize).sentence(figures),
      shown: ({ agency, from, to }) =>
        void this.dispatchEvent(new RatingSummaryEvent(agency?.code ?? '', from, to)),
    },
  );
  private readonly renewal = new FiguresRefresh(this, this.figures);

  constructor() {
    super();
    new ClockController(this, livePeriod, () => {
      if (this.live && !this.paused) this.refresh();
    });
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.figures.follow(changed, ['form']);
  }

  /**
   * Asks for newer numbers, past the browser's cache: after a rating was sent from the same page, for
   * one. What is shown stays until they are there.
   */
  refresh(): void {
    this.renewal.run();
  }

  private readonly onToggle = (): void => {
    this.paused = !this.paused;
    if (!this.paused) this.refresh();
  };

  protected override render(): TemplateResult {
    return frame({
      host: this,
      controller: this.figures,
      localize: this.localize,
      title: this.localize.texts(ratingSummaryTexts).title,
      view: (loaded) => this.view(loaded),
    });
  }

  private view({ figures, language, part }: Loaded<RatingSummary, SummaryPart>): TemplateResult {
    const { paused, onToggle } = this;
    return part.summaryView({
      summary: figures,
      language,
      wording: new part.Wording(this.localize),
      hasPickers: !this.noPickers,
      headingLevel: Math.min(this.headingLevel + 1, 6),
      live: this.live ? { paused, failed: this.renewal.failed, onToggle } : undefined,
      onPrint: () => part.printAlone(this),
    });
  }
}
