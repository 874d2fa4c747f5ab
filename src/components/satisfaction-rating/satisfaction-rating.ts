import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { ClientOptions } from '../../client/client.js';
import type { Outbox } from '../../client/outbox/types.js';
import type { Fetch } from '../../client/request.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { LocalizeController } from '../../controllers/localize.js';
import { OnDemandController } from '../../controllers/on-demand.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, satisfactionRatingTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { addStyles } from '../shared/add-styles.js';
import {
  failureMessage,
  noSource,
  reportFailure,
  reportNoSource,
  webmasterNote,
} from '../shared/failure.js';
import { PlatformEvent } from '../shared/platform-event.js';
import type { AfterAnswer } from './after-answer.js';
import { Draft } from './draft.js';
import { FormField, readState, stepOf } from './form-field.js';
import { hasMore, isTooLong } from './follow-up.js';
import { FormSource, type Asked } from './form-source.js';
import { wasRated, type Rated } from './memory.js';
import { questionView } from './question-view.js';
import { dialogView, recentView } from './frames.js';
import { styles } from './satisfaction-rating.styles.js';

/** Where the eyes go first, as a selector. */
const start = '.thanks-title, .question';

/**
 * Asks how satisfied somebody is: one question first, then, for those who want to say more, reasons
 * that fit the answer, criteria and a comment. A rating is kept until it is sent, and can be taken
 * back for some seconds. In a form of the page, with a `name`, it is a field of that form, which
 * fires `change` as fields do.
 *
 * @slot - Shown where scripts fail: a link to the form on the portal.
 * @csspart question - The first question.
 * @csspart scale - The answers to it.
 * @csspart details - What is asked after the answer.
 * @csspart reasons - The reasons.
 * @csspart criteria - The criteria, folded at first.
 * @csspart comment - The text field.
 * @csspart send - The button that sends.
 * @csspart thanks - The thanks.
 * @csspart delivery - The word on where the rating is.
 * @csspart error - The message when something could not be loaded.
 * @csspart countdown - The warning before a shared device turns to the next person.
 * @fires {RatingEvent} motcua-rating - A rating was given; it is kept until it is sent.
 */
export class MotcuaSatisfactionRating extends LitElement {
  static override styles = [tokens, base, controls, styles];
  /** @internal */
  static override shadowRootOptions = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  /** Whether it can be a field of a form. */
  static readonly formAssociated = true;

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Id of the questionnaire. */
  @property({ attribute: 'rating-form' }) ratingForm = 'default';
  /** Code of the agency that is rated. */
  @property() agency = '';
  /** Code of the procedure that is rated. */
  @property() procedure = '';
  /** Binds the rating to one dossier; from the event `motcua-dossier-rating-due`. */
  @property({ attribute: false }) ratingToken: string | undefined;
  /** For how many days who has rated on this device is not asked again. */
  @property({ type: Number, attribute: 'ask-again-after' }) askAgainAfter = 0;
  /** Opens as a dialog, by `show()`, instead of standing in the page. */
  @property({ type: Boolean }) dialog = false;
  /** For devices that many people use: turns to the next person by itself. */
  @property({ type: Boolean }) kiosk = false;
  /** Name of the field in a form of the page. */
  @property() name = '';
  /** Whether the form may not be sent without an answer. */
  @property({ type: Boolean }) required = false;
  /** Level of the question's heading, 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;
  /** What keeps ratings and sends them; the page's own outbox where undefined. */
  @property({ attribute: false }) outbox: Outbox | undefined;

  @state() private disabled = false;
  /** Whether to thank somebody who has rated a while ago, instead of asking again. */
  @state() private isRecent = false;
  @state() private isMissed = false;

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly field = new FormField(this);
  private readonly draft = new Draft(() => this.onDraft());
  private readonly source = new FormSource(this, () => this.settled());
  private readonly rest = new OnDemandController(
    this,
    () => import('./after-answer.js'),
    (part) => this.addRest(part),
  );
  private panel: AfterAnswer | undefined;
  /** What is to have the focus as soon as it is there, as a selector. */
  private wantsFocus = '';

  constructor() {
    super();
    keepFocus(this, () => this.renderRoot.querySelector<HTMLElement>(start));
    this.addEventListener('invalid', () => this.onInvalid());
  }

  /** The answer as text, `1` for the least satisfied; empty where there is none. */
  @property()
  get value(): string {
    return String(this.draft.answer ?? '');
  }

  set value(value: string) {
    this.draft.answer = stepOf(value);
    this.tellForm();
  }

  /** The form of the page that it is a field of. */
  get form(): HTMLFormElement | null {
    return this.field.form;
  }

  /** Whether its form may be sent, and why not. */
  get validity(): ValidityState {
    return this.field.validity;
  }

  /** Whether its form may be sent. */
  checkValidity(): boolean {
    return this.field.check();
  }

  /** Whether its form may be sent; where not, the reader is told. */
  reportValidity(): boolean {
    return this.field.report();
  }

  /** Opens the dialog; without `dialog` it only moves the focus to the question. */
  async show(): Promise<void> {
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) dialog.showModal();
    this.focusOn(start);
  }

  /** Closes the dialog. What was answered stays. */
  close(): void {
    this.renderRoot.querySelector('dialog')?.close();
  }

  /** Forgets what was answered here, and asks anew. What was given is sent all the same. */
  clear(): void {
    this.forget();
    this.isRecent = false;
    // On a shared device the next person comes with another dossier, or with none.
    if (this.kiosk) this.ratingToken = undefined;
    this.load();
  }

  /** @internal */
  formAssociatedCallback(): void {
    this.requestUpdate();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.disabled = disabled;
  }

  /** @internal */
  formResetCallback(): void {
    this.forget();
    this.value = this.getAttribute('value') ?? '';
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    const given = readState(state);
    if (given) this.draft.restore(given);
    this.tellForm();
    this.requestUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const place = (['api', 'fetch', 'ratingForm'] as const).some((name) => changed.has(name));
    const subject = changed.has('agency') || changed.has('procedure');
    const isDue = changed.has('ratingToken') && this.ratingToken !== undefined;
    if (!place && !subject && !isDue) return;
    if (this.hasUpdated) this.forget();
    if (place) this.source.reset();
    this.isRecent = this.wasRated;
    if (!this.isRecent) this.load();
  }

  protected override updated(): void {
    this.tellForm();
    const wanted = this.wantsFocus && this.renderRoot.querySelector<HTMLElement>(this.wantsFocus);
    if (!wanted) return;
    this.wantsFocus = '';
    wanted.focus();
  }

  private get options(): ClientOptions | undefined {
    return apiOptionsOf(this);
  }

  private get texts(): Messages['satisfactionRating'] {
    return this.localize.texts(satisfactionRatingTexts);
  }

  /** A field of a form is sent by the form, unless it names an API itself. */
  private get sends(): boolean {
    return !this.name || !this.form || this.api !== '';
  }

  private get subject(): Rated {
    const { ratingForm, agency, procedure } = this;
    return { form: ratingForm, agency, procedure };
  }

  private get wasRated(): boolean {
    // Whoever comes with a dossier, or to a shared device, comes for the first time.
    const isNew = this.kiosk || this.ratingToken !== undefined || !this.sends;
    return !isNew && wasRated(this.subject, this.askAgainAfter);
  }

  private get asked(): Asked | undefined {
    return this.draft.asked ?? this.source.asked(this.texts, this.localize.language);
  }

  private forget(): void {
    this.draft.clear();
    this.panel?.clear();
    this.isMissed = false;
  }

  private load(): void {
    const { options } = this;
    const { language } = this.localize;
    if (options) this.source.run({ options, id: this.ratingForm, language });
    else if (this.sends) reportNoSource(this);
    else this.rest.need();
  }

  private settled(): void {
    const { status, error } = this.source;
    if (status === 'error') reportFailure(this, error);
    // An answer must not wait for it, nor be lost because it does not come.
    this.rest.need();
  }

  private addRest({ AfterAnswer, detailsStyles }: typeof import('./after-answer.js')): void {
    addStyles(this, detailsStyles);
    this.panel = new AfterAnswer(this, this.draft, this.localize, {
      asked: () => this.asked,
      options: () => this.options,
      subject: () => this.subject,
      say: (text, delay) => this.announcer.say(text, delay),
      focus: (selector) => this.focusOn(selector),
      restart: () => this.clear(),
    });
  }

  private focusOn(selector: string): void {
    this.wantsFocus = selector;
    this.requestUpdate();
  }

  /** Tells a form around what it gets, and whether it may be sent. */
  private tellForm(): void {
    const { name, kiosk, texts, draft } = this;
    const form = this.asked?.form;
    const missing = this.required && draft.answer === undefined;
    const tooLong = form !== undefined && isTooLong(draft.comment, form);
    this.field.tell({
      name,
      given: draft.given(form),
      restorable: !kiosk,
      missing,
      problem: missing ? texts.required : tooLong ? texts.tooLong : '',
    });
  }

  private onDraft(): void {
    this.isMissed = false;
    this.tellForm();
    this.requestUpdate();
    this.dispatchEvent(new PlatformEvent('change', { bubbles: true }));
  }

  private onInvalid(): void {
    this.isMissed = this.validity.valueMissing;
  }

  private choose(answer: number, asked: Asked): void {
    const isFirst = this.draft.answer === undefined;
    this.rest.need();
    this.draft.choose(answer, asked);
    if (isFirst && hasMore(asked.form, answer)) this.announcer.say(this.texts.more, 500);
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    if (this.sends) this.panel?.submit();
  };

  private readonly onAgain = (): void => {
    this.clear();
    this.focusOn('.question');
  };

  protected override render(): TemplateResult {
    const { panel, dialog } = this;
    const bar = this.kiosk ? panel?.countdownBar() : nothing;
    const content = html`
      <div class="container">${this.content()}</div>
      ${bar} ${this.announcer.region()}
    `;
    return html`
      <div class="base ${this.kiosk ? 'kiosk' : ''}" lang=${this.localize.language}>
        ${dialog ? dialogView(content, this.texts, () => this.close()) : content}
      </div>
    `;
  }

  private content(): unknown {
    const { panel, asked, source, texts } = this;
    const { loading, notConfigured } = this.localize.texts(commonTexts);
    if (this.sends && !this.options) {
      return html`<p class="message">${notConfigured}</p>
        ${webmasterNote(noSource)}`;
    }
    if (this.isRecent) return recentView(texts, this.onAgain);
    if (panel?.isGiven) return panel.thanks();
    if (asked) return html`${panel?.notice()} ${this.question(asked)}`;
    if (source.isMissing) {
      return html`<p class="message">${texts.notFound}</p>
        ${webmasterNote(source.error)}`;
    }
    return html`<p class="busy">${loading}</p>`;
  }

  private question(asked: Asked): TemplateResult {
    const { draft, headingLevel, required, disabled, source, texts } = this;
    const isLate = this.sends && !source.value;
    return questionView({
      ...asked,
      answer: draft.answer,
      headingLevel,
      required,
      disabled,
      notice: isLate ? (navigator.onLine ? texts.late : texts.offline) : '',
      error: this.isMissed ? texts.required : '',
      more: draft.answer === undefined ? nothing : this.more(asked),
      choose: (answer) => this.choose(answer, asked),
      submit: this.onSubmit,
    });
  }

  private more(asked: Asked): unknown {
    const { panel, rest } = this;
    const common = this.localize.texts(commonTexts);
    if (panel) return panel.details(asked, this.sends);
    if (rest.status === 'error') return failureMessage(rest.error, common, rest.retry);
    return html`<p class="busy">${common.loading}</p>`;
  }
}
