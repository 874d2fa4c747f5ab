import type { PropertyValues } from 'lit';
import type { ClientOptions } from '../../../client/client.js';
import type { Agency } from '../../../contract/agencies.js';
import { AnnouncerController } from '../../../controllers/announcer.js';
import { AnswerPart } from '../../../controllers/answer-part.js';
import { apiOptionsOf } from '../../../controllers/api-options.js';
import type { LocalizeController } from '../../../controllers/localize.js';
import { keepFocus } from '../../../controllers/focus-keeper.js';
import { codeMissing } from '../../../controllers/on-demand.js';
import { RequestController } from '../../../controllers/request.js';
import { defaultLanguage } from '../../../i18n/locales.js';
import { commonTexts } from '../../../i18n/sections.js';
import { reportFailure, reportNoSource } from '../failure.js';
import { firstChoice, isSensible, queryOf, type Choice } from './choice.js';
import {
  NotOfferedError,
  type FiguresElement,
  type FiguresKind,
  type FiguresPart,
  type Loaded,
  type PublishedFigures,
} from './figures-kind.js';
import { officeTime } from '../office-time.js';
import { isPeriodName, periodOf, problemWith, type Period, type PeriodProblem } from './periods.js';
import { isUnknownAgency } from './status.js';

const directory = () => import('../../../client/directory.js').catch(codeMissing);

/** Which figures an element shows: what its attributes and then its reader choose, and the answer. */
export class FiguresController<Figures extends PublishedFigures, Part extends FiguresPart> {
  choice: Choice | undefined;
  dateProblem: PeriodProblem | undefined;
  readonly announcer: AnnouncerController;
  readonly loading: RequestController<Choice, Loaded<Figures, Part>>;
  readonly agencies: RequestController<ClientOptions, readonly Agency[]>;
  private readonly answerPart: AnswerPart<Part>;
  /** Whether the latest figures were chosen here: then they are announced. */
  private chosenHere = false;
  /** Whether the API is known to have such figures. */
  private offered = false;

  constructor(
    private readonly host: FiguresElement,
    private readonly localize: LocalizeController,
    readonly kind: FiguresKind<Figures, Part>,
  ) {
    this.announcer = new AnnouncerController(host);
    this.answerPart = new AnswerPart(
      () => kind.importPart(),
      (part) => this.partCame(part),
    );
    this.loading = new RequestController(
      host,
      (choice: Choice, signal) => this.load(choice, signal),
      () => this.settled(),
    );
    this.agencies = new RequestController(host, async (options: ClientOptions, signal) => {
      const { readAgencies } = await directory();
      return readAgencies(options, { signal });
    });
    keepFocus(host, () => host.renderRoot.querySelector('.title'));
  }

  /** What shows the figures; undefined until it has come. */
  get part(): Part | undefined {
    return this.answerPart.value;
  }

  get options(): ClientOptions | undefined {
    return apiOptionsOf(this.host);
  }

  /** Today's date where the service is. */
  get today(): string {
    return officeTime(new Date(), this.loading.value?.figures.timeZone).date;
  }

  /**
   * Asks anew where attributes ask for something else. For `willUpdate`.
   *
   * @param also properties, beside those of all figures, that say what is asked for
   */
  follow(changed: PropertyValues, also: readonly string[] = []): void {
    const { host, options } = this;
    const moved = ['api', 'fetch'].some((name) => changed.has(name));
    const names = ['agency', 'field', 'period', 'from', 'to', ...also];
    const asked = names.some((name) => changed.has(name));
    if (moved && !options) reportNoSource(host);
    if (moved || asked) {
      this.chosenHere = false;
      if (moved) this.forget();
      if (!isSensible(host)) this.reportPeriod();
      this.show(firstChoice(host, this.today));
    }
    if ((moved || changed.has('noPickers')) && !host.noPickers && options) {
      this.agencies.run(options);
    }
  }

  readonly chooseAgency = (agency: string): void => {
    if (this.choice) this.choose({ ...this.choice, agency });
  };

  readonly choosePeriod = (period: string): void => {
    const { choice } = this;
    if (!choice) return;
    if (isPeriodName(period)) {
      this.choose({ ...choice, period, dates: periodOf(period, this.today) });
    } else {
      // The dates are the same until the reader has changed them.
      this.choice = { ...choice, period: 'custom' };
      this.host.requestUpdate();
    }
  };

  readonly chooseDates = (dates: Period): void => {
    this.dateProblem = problemWith(dates);
    if (this.choice && !this.dateProblem) this.choose({ ...this.choice, dates });
    this.host.requestUpdate();
  };

  /** Puts newer figures of the same choice in the place of those that are shown. Nothing is announced. */
  renew(figures: Figures): void {
    const { value } = this.loading;
    if (!value) return;
    this.loading.value = { ...value, figures };
    this.kind.shown(figures);
  }

  /** Tells the webmaster that the attributes name no period. */
  private reportPeriod(): void {
    console.warn(
      `motcua: <${this.host.localName}> shows this year: period, or from and to, make no sense.`,
    );
  }

  private choose(choice: Choice): void {
    this.chosenHere = true;
    this.announcer.say(this.localize.texts(commonTexts).loading, 1000);
    this.show(choice);
  }

  private show(choice: Choice): void {
    this.choice = choice;
    this.dateProblem = undefined;
    if (this.options) this.loading.run(choice);
    else this.loading.reset();
  }

  /** Another API is asked from now on. */
  private forget(): void {
    this.loading.reset();
    this.offered = false;
  }

  private async load(choice: Choice, signal: AbortSignal): Promise<Loaded<Figures, Part>> {
    const options = this.options as ClientOptions;
    const { value, language } = await this.answerPart.before(
      this.checkOffer(options, signal).then(() =>
        this.kind.read(queryOf(choice), options, { signal }),
      ),
    );
    const part = this.part as Part;
    return { figures: value, language: language ?? defaultLanguage, part };
  }

  private partCame(part: Part): void {
    part.furnish(this.host);
    this.kind.partCame?.(part);
    // The reader may choose before the first figures are there.
    this.host.requestUpdate();
  }

  /** @throws {NotOfferedError} where the API declares no such figures */
  private async checkOffer(options: ClientOptions, signal: AbortSignal): Promise<void> {
    if (this.offered) return;
    const { offers } = await directory();
    if (!(await offers(options, this.kind.operation, { signal }))) {
      throw new NotOfferedError(`The API does not declare ${this.kind.operation}.`);
    }
    this.offered = true;
  }

  private settled(): void {
    const { status, error, value } = this.loading;
    if (status === 'error') {
      // The message itself is announced: it is an alert.
      this.announcer.say('');
      // Older figures, of another agency, would pass for those of one that is not there.
      if (isUnknownAgency(error, this.choice?.agency)) this.loading.value = undefined;
      return reportFailure(this.host, error);
    }
    if (!value) return;
    if (this.chosenHere) this.announcer.say(this.kind.sentence(value));
    this.kind.shown(value.figures);
  }
}
