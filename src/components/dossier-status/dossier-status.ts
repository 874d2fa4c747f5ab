import {
  adoptStyles,
  html,
  LitElement,
  nothing,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { property } from 'lit/decorators.js';
import { clientFor, type ClientOptions } from '../../client/client.js';
import type { Fetch } from '../../client/request.js';
import type { Contact } from '../../contract/common.js';
import type { DossierLookup } from '../../contract/dossiers.js';
import { getService, type Service } from '../../contract/service.js';
import { AnnouncerController } from '../../controllers/announcer.js';
import { apiOptionsOf } from '../../controllers/api-options.js';
import { ClockController } from '../../controllers/clock.js';
import { LocalizeController } from '../../controllers/localize.js';
import { codeMissing } from '../../controllers/on-demand.js';
import { RequestController } from '../../controllers/request.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, dossierStatusTexts } from '../../i18n/sections.js';
import { base } from '../../styles/base.js';
import { controls } from '../../styles/controls.js';
import { tokens } from '../../styles/tokens.js';
import { reportNoSource } from '../shared/failure.js';
import { CameraController } from './camera-controller.js';
import { contactOn } from './contact-on.js';
import { styles } from './dossier-status.styles.js';
import { offersOf } from './factors.js';
import { KioskController } from './kiosk-controller.js';
import type { Found } from './look-up.js';
import {
  isNotFound,
  isTooMany,
  lookupFailure,
  lookupFailureText,
  reportLookupFailure,
  type LookupFailureModel,
} from './lookup-failure.js';
import { LookupForm } from './lookup-form.js';
import { lookupForm } from './lookup-form-view.js';
import { countdownBar, notOffered, serviceNotice } from './notices.js';
import type { ReportPanel } from './report-panel.js';

/**
 * Where a dossier stands: asks for its code and a second fact that only its applicant knows, then
 * says in one sentence where it is, what must be done now, and when the result comes. What was
 * typed and what came stay in this element's memory and go nowhere else.
 *
 * @slot - Shown where scripts fail: a link to the look-up on the portal.
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
  static override styles = [tokens, base, controls, styles];

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
  private readonly form = new LookupForm(this);
  private readonly service = new RequestController<ClientOptions, Service>(
    this,
    async (options, signal) =>
      (await clientFor({ getService }, options).getService({}, { signal })).value,
  );
  private readonly lookup = new RequestController<DossierLookup, Found>(
    this,
    (lookup, signal) => this.ask(lookup, signal),
    () => this.settled(),
  );
  private readonly camera = new CameraController(this, {
    video: () => this.renderRoot.querySelector('video'),
    found: (code) => this.onScanned(code),
    said: (status) => status !== 'off' && this.announcer.say(this.texts.scan[status]),
  });
  private readonly countdown = new KioskController(this, {
    active: () => this.kiosk && this.isUsed,
    warned: (seconds) => this.announcer.say(this.texts.kiosk.countdown(seconds)),
    left: () => this.onLeft(),
  });
  /** What is to have the focus as soon as it is there, as a selector. */
  private wantsFocus = '';
  /** By this device's clock, in milliseconds since 1970. */
  private failedAt = 0;
  private panel: ReportPanel | undefined;

  constructor() {
    super();
    new ClockController(this, 30_000);
  }

  /** Forgets what was typed and found, and shows the empty form. */
  clear(): void {
    this.lookup.reset();
    this.form.clear();
    this.camera.close();
    this.panel?.clear();
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
    else reportNoSource(this.localName);
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

  private get contact(): Contact | undefined {
    return contactOn(this.service.value?.contact, this.kiosk);
  }

  /** Whether there is anything that the next person should not see. */
  private get isUsed(): boolean {
    return this.form.touched || this.camera.open || this.lookup.status !== 'initial';
  }

  private async ask(lookup: DossierLookup, signal: AbortSignal): Promise<Found> {
    const part = await import('./report-panel.js').catch(codeMissing);
    this.panel ??= this.panelFrom(part);
    return part.lookUp(this.options as ClientOptions, lookup, signal);
  }

  private panelFrom({
    ReportPanel,
    resultStyles,
  }: typeof import('./report-panel.js')): ReportPanel {
    const { elementStyles } = this.constructor as typeof LitElement;
    adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, resultStyles]);
    return new ReportPanel(this, this.localize, {
      again: this.lookup.retry,
      another: () => this.onAnother(),
      say: (text) => this.announcer.say(text),
      focus: () => (this.wantsFocus = '.sentence'),
    });
  }

  private settled(): void {
    // What there is to say is in an alert, or gets the focus.
    this.announcer.say('');
    const { status, value, error } = this.lookup;
    if (status === 'error' || !value) return this.failed(error);
    this.form.forgetFactor();
    this.panel?.answered(value);
  }

  private failed(error: unknown): void {
    this.failedAt = Date.now();
    this.panel?.failed(isNotFound(error) || isTooMany(error));
    reportLookupFailure(this.localName, error);
    void this.updateComplete.then(() =>
      this.renderRoot
        .querySelector('[part=error], [part=stale]')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private onScanned(code: string): void {
    this.form.fill(code);
    this.announcer.say(this.texts.scan.done);
    this.wantsFocus = '#factor';
  }

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
      <div class="base ${this.kiosk ? 'kiosk' : ''}" lang=${this.localize.language}>
        ${this.content()} ${countdownBar(this.countdown, this.texts)} ${this.announcer.region()}
      </div>
    `;
  }

  private content(): unknown {
    const { service, lookup } = this;
    if (!this.options) return html`<p class="message">${this.common.notConfigured}</p>`;
    if (lookup.value) return this.result(lookup.value);
    const operations = service.value?.operations;
    if (operations && !operations.includes('lookUpDossier'))
      return notOffered(this.contact, this.texts, this.common);
    const isFirstAsked = service.status === 'pending' && service.error === undefined;
    return lookupForm({
      form: this.form,
      // A guess that is there already stays while the service is asked again: people may be typing.
      offers: isFirstAsked ? undefined : offersOf(service.value),
      headingLevel: this.headingLevel,
      texts: this.texts,
      camera: this.camera.view(this.texts, this.common),
      serviceNotice: serviceNotice(service, this.texts, this.common),
      outcome: this.outcome(),
      onFocus: this.onFocus,
      onSubmit: this.onSubmit,
    });
  }

  /** What has become of the look-up, below its button. */
  private outcome(): TemplateResult | typeof nothing {
    const { status, slow, retry } = this.lookup;
    const { texts } = this;
    if (status === 'pending') {
      return html`<p class="busy" role="status">${slow ? texts.slow : texts.lookingUp}</p>`;
    }
    return status === 'error' ? lookupFailure(this.failure, retry) : nothing;
  }

  private get failure(): LookupFailureModel {
    return {
      error: this.lookup.error,
      failedAt: this.failedAt,
      contact: this.contact,
      language: this.localize.language,
      texts: this.texts,
      common: this.common,
    };
  }

  private result(found: Found): TemplateResult | undefined {
    const { status } = this.lookup;
    return this.panel?.view(found, {
      contact: this.contact,
      refreshing: status === 'pending',
      failure: status === 'error' ? lookupFailureText(this.failure) : '',
    });
  }
}
