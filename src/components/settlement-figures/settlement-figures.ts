import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property, state } from 'lit/decorators.js';
import { clientFor, type ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import type { Agency } from '../../contract/agencies.js';
import { getSettlementFigures, type SettlementFigures } from '../../contract/settlement.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { LocalizeController } from '../../controllers/localize.js';
import { codeMissing } from '../../controllers/on-demand.js';
import { RequestController } from '../../controllers/request.js';
import { ScrollRegionsController } from '../../controllers/scroll-regions.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, settlementFiguresTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { reportFailure, reportNoSource } from '../shared/failure.js';
import { printAlone } from '../shared/print.js';
import { agencyGroups, unlistedAgency } from './agency-choices.js';
import { firstChoice, isSensible, queryOf, type Choice } from './choice.js';
import { SettlementFiguresEvent } from './events.js';
import { officeTime } from './office-time.js';
import { isPeriodName, periodOf, problemWith, type Period, type PeriodProblem } from './periods.js';
import { pickers } from './pickers.js';
import { styles } from './settlement-figures.styles.js';
import { failure, waiting } from './status.js';

type FiguresPart = typeof import('./figures-view.js');

interface Loaded {
  readonly figures: SettlementFigures;
  readonly language: string;
  /** What shows the figures; it comes together with the first ones. */
  readonly part: FiguresPart;
}

/**
 * How dossiers were settled: the share that was early or on time, how many were received and are
 * pending, by month, agency and field, for an agency and a period that the reader can choose.
 *
 * @slot - Shown where scripts fail: a link to the figures on the portal.
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

  @state() private choice: Choice | undefined;
  @state() private dateProblem: PeriodProblem | undefined;
  @state() private allAgencies = false;

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly loading = new RequestController<Choice, Loaded>(
    this,
    (choice, signal) => this.load(choice, signal),
    () => this.settled(),
  );
  private readonly agencies = new RequestController<ClientOptions, readonly Agency[]>(
    this,
    async (options, signal) => {
      const { readAgencies } = await import('../../client/directory.js').catch(codeMissing);
      return readAgencies(options, { signal });
    },
  );
  /** Whether the latest figures were chosen here: then they are announced. */
  private chosenHere = false;
  private hasPartStyles = false;

  constructor() {
    super();
    new ScrollRegionsController(this, '.scroll');
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const place = ['api', 'fetch'] as const;
    const asked = ['agency', 'field', 'period', 'from', 'to'] as const;
    const moved = place.some((name) => changed.has(name));
    if (moved && !this.options) reportNoSource(this.localName);
    if (moved || asked.some((name) => changed.has(name))) {
      this.chosenHere = false;
      if (moved) this.loading.reset();
      if (!isSensible(this)) this.reportPeriod();
      this.show(firstChoice(this, this.today));
    }
    if ((moved || changed.has('noPickers')) && !this.noPickers && this.options) {
      this.agencies.run(this.options);
    }
  }

  private get options(): ClientOptions | undefined {
    return apiOptionsOf(this);
  }

  private get texts(): Messages['settlementFigures'] {
    return this.localize.texts(settlementFiguresTexts);
  }

  /** Today's date where the service is. */
  private get today(): string {
    return officeTime(new Date(), this.loading.value?.figures.timeZone).date;
  }

  /** Tells the webmaster that the attributes name no period. */
  private reportPeriod(): void {
    console.warn(
      `motcua: <${this.localName}> shows this year: period, or from and to, make no sense.`,
    );
  }

  private show(choice: Choice): void {
    this.choice = choice;
    this.dateProblem = undefined;
    if (this.options) this.loading.run(choice);
    else this.loading.reset();
  }

  private async load(choice: Choice, signal: AbortSignal): Promise<Loaded> {
    const client = clientFor({ getSettlementFigures }, this.options as ClientOptions);
    const [{ value, language }, part] = await Promise.all([
      client.getSettlementFigures(queryOf(choice), { signal }),
      import('./figures-view.js').catch(codeMissing),
    ]);
    return { figures: value, language: language ?? defaultLanguage, part };
  }

  private settled(): void {
    const { status, error, value } = this.loading;
    if (status === 'error') {
      // The message itself is announced: it is an alert.
      this.announcer.say('');
      return reportFailure(this.localName, error);
    }
    if (!value) return;
    const { figures, part } = value;
    const { agency, from, to } = figures;
    this.addStyles(part.figuresStyles);
    if (this.chosenHere) this.announcer.say(this.wording(part).sentence(figures));
    this.dispatchEvent(new SettlementFiguresEvent(agency?.code ?? '', from, to));
  }

  private addStyles(more: CSSResult): void {
    if (this.hasPartStyles) return;
    this.hasPartStyles = true;
    const { elementStyles } = this.constructor as typeof LitElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, more]);
  }

  private wording({ Wording }: FiguresPart): InstanceType<FiguresPart['Wording']> {
    return new Wording(this.texts, this.localize);
  }

  private choose(choice: Choice): void {
    this.chosenHere = true;
    this.allAgencies = false;
    this.announcer.say(this.texts.loading, 1000);
    this.show(choice);
  }

  private readonly onAgency = (agency: string): void => {
    if (this.choice) this.choose({ ...this.choice, agency });
  };

  private readonly onPeriod = (period: string): void => {
    const { choice } = this;
    if (!choice) return;
    if (isPeriodName(period)) {
      this.choose({ ...choice, period, dates: periodOf(period, this.today) });
    } else {
      // The dates are the same until the reader has changed them.
      this.choice = { ...choice, period: 'custom' };
    }
  };

  private readonly onDates = (dates: Period): void => {
    this.dateProblem = problemWith(dates);
    if (this.choice && !this.dateProblem) this.choose({ ...this.choice, dates });
  };

  private async print(): Promise<void> {
    // What is folded on the screen is wanted on paper.
    const { allAgencies } = this;
    this.allAgencies = true;
    await this.updateComplete;
    const folded = this.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])');
    for (const details of folded) details.open = true;
    printAlone(this);
    for (const details of folded) details.open = false;
    this.allAgencies = allAgencies;
  }

  protected override render(): TemplateResult {
    const common = this.localize.texts(commonTexts);
    return html`
      <div class="base" lang=${this.localize.language}>
        ${
          this.options
            ? html`<div class="container">
                <div class="title" part="title" role="heading" aria-level=${this.headingLevel}>
                  ${this.texts.title}
                </div>
                ${this.noPickers ? nothing : this.pickersPart()} ${this.content()}
              </div>`
            : html`<p class="message">${common.notConfigured}</p>`
        }
        ${this.announcer.region()}
      </div>
    `;
  }

  private pickersPart(): TemplateResult | typeof nothing {
    const { choice } = this;
    if (!choice) return nothing;
    const agencies = this.agencies.value ?? [];
    const shown = this.loading.value?.figures.agency;
    const groups = agencyGroups(agencies, this.today);
    return pickers({
      choice,
      groups,
      unlisted: unlistedAgency(choice.agency, groups, [...agencies, ...(shown ? [shown] : [])]),
      language: this.loading.value?.language ?? defaultLanguage,
      agenciesFailed: this.agencies.status === 'error',
      problem: this.dateProblem,
      texts: this.texts,
      common: this.localize.texts(commonTexts),
      onAgency: this.onAgency,
      onPeriod: this.onPeriod,
      onDates: this.onDates,
      onRetry: this.agencies.retry,
    });
  }

  private content(): TemplateResult {
    const { status, value, stale, slow, error, retry } = this.loading;
    const model = {
      stale,
      slow,
      error,
      agency: this.choice?.agency ?? '',
      texts: this.texts,
      common: this.localize.texts(commonTexts),
      retry,
    };
    return html`
      <div class="status">${status === 'pending' ? waiting(model) : nothing}</div>
      ${status === 'error' ? failure(model) : nothing}
      ${value ? html`<div aria-busy=${status === 'pending'}>${this.figures(value)}</div>` : nothing}
    `;
  }

  private figures({ figures, language, part }: Loaded): TemplateResult {
    const { date, time } = officeTime(figures.asOf, figures.timeZone);
    return part.figuresView({
      figures,
      language,
      countedOn: date,
      countedAt: time,
      wording: this.wording(part),
      hasPickers: !this.noPickers,
      allAgencies: this.allAgencies,
      headingLevel: Math.min(this.headingLevel + 1, 6),
      onToggleAgencies: () => (this.allAgencies = !this.allAgencies),
      onPrint: () => void this.print(),
    });
  }
}
