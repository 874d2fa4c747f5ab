import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { clientFor } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import { getSettlementFigures, type SettlementFigures } from '../../contract/settlement.js';
import { LocalizeController } from '../../controllers/localize.js';
import { settlementFiguresTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { FiguresController } from '../shared/figures/figures-controller.js';
import type { Loaded } from '../shared/figures/figures-kind.js';
import { styles } from '../shared/figures/frame.styles.js';
import { frame } from '../shared/figures/frame.js';
import { SettlementFiguresEvent } from './events.js';

type FiguresPart = typeof import('./figures-view.js');

/**
 * How dossiers were settled: the share that was early or on time, how many were received and are
 * pending, by month, agency and field, for an agency and a period that the reader can choose.
 *
 * @slot - Shown where scripts fail or no data address is set: a link to the figures on the portal.
 * @csspart title - The title.
 * @csspart pickers - The form with agency and period.
 * @csspart rate - The share that was early or on time.
 * @csspart counts - The counts.
 * @csspart chart - The chart.
 * @csspart table - Each table.
 * @csspart error - The message when loading failed.
 * @fires {SettlementFiguresEvent} motcua-settlement-figures - Figures came and are shown.
 */
export class MotcuaSettlementFigures extends LitElement {
  static override styles = [tokens, base, controls, styles];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Code of the agency to begin with; all of them where empty. */
  @property() agency = '';
  /** Field to count alone, such as `Đất đai`; all of them where empty. */
  @property() field = '';
  /**
   * Period to begin with: `this-month`, `last-month`, `this-quarter`, `this-year` or
   * `last-12-months`; this year where empty.
   */
  @property() period = '';
  /** The first local date of a period of one's own, instead of `period`. */
  @property() from = '';
  /** The local date after the last of that period. */
  @property() to = '';
  /** Shows the figures without a way to choose others. */
  @property({ type: Boolean, attribute: 'no-pickers' }) noPickers = false;
  /** Level of the title's heading, 1 to 6; sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  @state() private allAgencies = false;
  @state() private printing = false;

  private readonly localize = new LocalizeController(this);
  private readonly figures = new FiguresController<SettlementFigures, FiguresPart>(
    this,
    this.localize,
    {
      operation: 'getSettlementFigures',
      read: (query, options, call) =>
        clientFor({ getSettlementFigures }, options).getSettlementFigures(query, call),
      importPart: () => import('./figures-view.js'),
      partCame: ({ whilePrinting }) =>
        whilePrinting(
          this,
          () => this.setPrinting(true),
          () => this.setPrinting(false),
        ),
      sentence: ({ figures, part }) => new part.Wording(this.localize).sentence(figures),
      shown: (figures) => this.shown(figures),
    },
  );

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.figures.follow(changed);
  }

  private shown({ agency, from, to }: SettlementFigures): void {
    this.allAgencies = false;
    this.dispatchEvent(new SettlementFiguresEvent(agency?.code ?? '', from, to));
  }

  /** All agencies are wanted on paper. */
  private setPrinting(printing: boolean): void {
    if (!this.hasUpdated || printing === this.printing) return;
    this.printing = printing;
    this.performUpdate();
  }

  protected override render(): TemplateResult {
    return frame({
      host: this,
      controller: this.figures,
      localize: this.localize,
      title: this.localize.texts(settlementFiguresTexts).title,
      view: (loaded) => this.view(loaded),
    });
  }

  private view({
    figures,
    language,
    part,
  }: Loaded<SettlementFigures, FiguresPart>): TemplateResult {
    return part.figuresView({
      figures,
      language,
      wording: new part.Wording(this.localize),
      hasPickers: !this.noPickers,
      allAgencies: this.allAgencies || this.printing,
      headingLevel: Math.min(this.headingLevel + 1, 6),
      onToggleAgencies: () => (this.allAgencies = !this.allAgencies),
      onPrint: () => part.printAlone(this),
    });
  }
}
