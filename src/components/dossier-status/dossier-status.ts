import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { clientFor, type ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import { getService, type Service } from '../../contract/service.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { ClockController } from '../../controllers/clock.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { KioskTimerController } from '../../controllers/kiosk-timer.js';
import { LocalizeController } from '../../controllers/localize.js';
import { RequestController } from '../../controllers/request.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, dossierStatusTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { kiosk } from '../../styles/kiosk.js';
import { tokens } from '../../styles/tokens.js';
import { countdownBar } from '../shared/countdown-bar.js';
import { notConfigured, reportFailure, reportNoSource } from '../shared/failure.js';
import { CameraController } from './camera-controller.js';
import { styles } from './dossier-status.styles.js';
import { offersOf } from './factors.js';
import { LookupController } from './lookup-controller.js';
import { LookupForm } from './lookup-form.js';
import { lookupForm } from './lookup-form-view.js';
import { serviceNotice } from './notices.js';

/**
 * Where a dossier stands: asks for its code and a second fact that only its applicant knows, then
 * says in one sentence where it is, what must be done now, and when the result comes. What was
 * typed and what came stay in this element's memory and go nowhere else.
 *
 * @slot - Shown where scripts fail or no data address is set: a link to the look-up on the portal.
 * @slot rating - Shown with a dossier whose service may be rated.
 * @csspart form - The form.
 * @csspart input - Each text field.
 * @csspart submit - The button that looks up.
 * @csspart scanner - The camera's picture.
 * @csspart headline - The box of the status sentence.
 * @csspart sentence - The status sentence.
 * @csspart section - Each section of the result; each also has a part of its own name: `to-do`,
 *   `late`, `handover`, `facts`, `timeline`.
 * @csspart stale - The word that what is shown may be out of date.
 * @csspart news - What has changed while the page was open.
 * @csspart actions - The row of buttons.
 * @csspart error - The message when a look-up failed.
 * @csspart countdown - The warning before a shared device is cleared.
 * @fires {DossierStatusEvent} motcua-dossier-status - A dossier was found, or found changed.
 * @fires {DossierRatingDueEvent} motcua-dossier-rating-due - Its applicant may rate the service.
 */
export class MotcuaDossierStatus extends LitElement {
  static override styles = [tokens, base, controls, kiosk, styles];

  /** Base URL of the API; the page's default where empty. */
  @property() api = '';
  /** Level of the heading, 1 to 5; sections are one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** For devices that many people use: clears everything when nobody has touched it for a minute. */
  @property({ type: Boolean }) kiosk = false;
  /** `light` or `dark`; follows the page where empty. */
  @property({ reflect: true }) theme = '';
  /** What sends the requests; the browser's `fetch` where undefined. */
  @property({ attribute: false }) fetch: Fetch | undefined;

  private readonly localize = new LocalizeController(this);
  private readonly announcer = new AnnouncerController(this);
  private readonly form = new LookupForm(this, () => this.onEdited());
  private readonly service = new RequestController<ClientOptions, Service>(
    this,
    async (options, signal) =>
      (await clientFor({ getService }, options).getService({}, { signal })).value,
    () => this.service.status === 'error' && reportFailure(this, this.service.error),
  );
  private readonly lookup = new LookupController(this, this.localize, {
    options: () => this.options as ClientOptions,
    contact: () => this.service.value?.contact,
    found: () => this.form.forgetFactor(),
    submit: () => this.submit(),
    another: () => this.onAnother(),
    say: (text) => this.announcer.say(text),
    focus: () => (this.wantsFocus = '.sentence'),
  });
  private readonly camera = new CameraController(this, this.localize, {
    video: () => this.renderRoot.querySelector('video'),
    found: (code) => this.onScanned(code),
    said: (text) => this.announcer.say(text),
  });
  private readonly countdown = new KioskTimerController(this, {
    active: () => this.kiosk && this.isUsed,
    warned: (seconds) => this.announcer.say(this.texts.kiosk.countdown(seconds)),
    left: () => this.onLeft(),
  });
  /** What had the focus before the warning of a shared device. */
  private beforeWarning: HTMLElement | undefined;
  /** What is to have the focus as soon as it is there, as a selector. */
  private wantsFocus = '';

  constructor() {
    super();
    new ClockController(this, 30_000);
    keepFocus(this, () => {
      if (this.beforeWarning?.isConnected) return this.beforeWarning;
      return this.renderRoot.querySelector(this.lookup.status === 'initial' ? '#code' : '.submit');
    });
  }

  /** Forgets what was typed and found, and shows the empty form. */
  clear(): void {
    this.lookup.clear();
    this.form.clear();
    this.camera.close();
    this.wantsFocus = '';
  }

  /** Moves the focus to the status sentence, or to the code field where there is none. */
  override focus(): void {
    this.wantsFocus = '.sentence, #code';
    this.requestUpdate();
  }

  protected override async scheduleUpdate(): Promise<void> {
    await this.localize.ready;
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('api') && !changed.has('fetch')) return;
    if (this.hasUpdated) this.clear();
    const { options } = this;
    if (options) this.service.run(options);
    else reportNoSource(this);
  }

  protected override updated(): void {
    const wanted = this.wantsFocus && this.renderRoot.querySelector<HTMLElement>(this.wantsFocus);
    if (!wanted) return;
    this.wantsFocus = '';
    wanted.focus();
  }

  private get texts(): Messages['dossierStatus'] {
    return this.localize.texts(dossierStatusTexts);
  }

  private get common(): Messages['common'] {
    return this.localize.texts(commonTexts);
  }

  private get options(): ClientOptions | undefined {
    return apiOptionsOf(this);
  }

  /** Whether there is anything that the next person should not see. */
  private get isUsed(): boolean {
    return this.form.touched || this.camera.open || this.lookup.status !== 'initial';
  }

  /** An answer to what was typed before must not take the place of what is being typed. */
  private onEdited(): void {
    this.lookup.giveUp();
  }

  private onScanned(code: string): void {
    this.form.fill(code);
    this.wantsFocus = '#factor';
  }

  private readonly onFocusIn = ({ target, relatedTarget }: FocusEvent): void => {
    const isWarning = (target as Element).closest('.countdown');
    this.beforeWarning = isWarning ? ((relatedTarget ?? undefined) as HTMLElement) : undefined;
  };

  private onLeft(): void {
    this.clear();
    this.announcer.say(this.texts.kiosk.cleared);
  }

  /** The code of the report comes while people look for their code. */
  private readonly onFocus = (): void => {
    void import('./report-panel.js').catch(() => undefined);
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    this.submit();
  };

  private readonly submit = (): void => {
    const lookup = this.form.check(offersOf(this.service.value));
    if (!lookup) {
      this.wantsFocus = '[aria-invalid]';
      return;
    }
    this.camera.close();
    this.lookup.run(lookup);
  };

  private readonly onAnother = (): void => {
    this.clear();
    this.wantsFocus = '#code';
  };

  protected override render(): TemplateResult {
    return html`
      <div
        class="base ${this.kiosk ? 'kiosk' : ''}"
        lang=${this.localize.language}
        @focusin=${this.onFocusIn}
      >
        ${this.content()} ${countdownBar(this.countdown, this.texts.kiosk)}
        ${this.announcer.region()}
      </div>
    `;
  }

  private content(): unknown {
    const { service, lookup } = this;
    if (!this.options) return notConfigured(this.common);
    if (lookup.value) return lookup.report();
    const operations = service.value?.operations;
    if (operations && !operations.includes('lookUpDossier')) return lookup.notOffered();
    const isFirstAsked = service.status === 'pending' && service.error === undefined;
    return lookupForm({
      form: this.form,
      // A guess that is there already stays while the service is asked again: people may be typing.
      offers: isFirstAsked ? undefined : offersOf(service.value),
      headingLevel: this.headingLevel,
      texts: this.texts,
      camera: this.camera.view(),
      serviceNotice: serviceNotice(service, this.texts, this.common),
      outcome: lookup.outcome(),
      onFocus: this.onFocus,
      onSubmit: this.onSubmit,
    });
  }
}
