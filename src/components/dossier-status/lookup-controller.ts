import { html, nothing, type TemplateResult } from 'lit';
import type { ClientOptions } from '../../client/client.js';
import { NetworkError } from '../../client/errors.js';
import type { Contact } from '../../contract/common.js';
import type { DossierLookup } from '../../contract/dossiers.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { codeMissing } from '../../controllers/on-demand.js';
import { RequestController, type RequestStatus } from '../../controllers/request.js';
import { commonTexts, dossierStatusTexts } from '../../i18n/sections.js';
import { addStyles } from '../shared/add-styles.js';
import { failureMessage, reportFailure } from '../shared/failure.js';
import type { Found } from './look-up.js';
import type { LookupFailureModel } from './lookup-failure.js';
import type { PanelCallbacks, PanelHost, ReportPanel } from './report-panel.js';

type ReportPart = typeof import('./report-panel.js');

export interface LookupCallbacks extends Omit<PanelCallbacks, 'again'> {
  /** Where to ask. */
  options(): ClientOptions;
  /** Whom a citizen can ask. */
  contact(): Contact | undefined;
  /** A dossier was found. */
  found(): void;
  /** Looks up what is typed by now. */
  submit(): void;
}

/** A look-up: asks, and shows what came of it, a report or why there is none. */
export class LookupController {
  private readonly request: RequestController<DossierLookup, Found>;
  /** By this device's clock, in milliseconds since 1970. */
  private failedAt = 0;
  /** What shows reports and what went wrong; it comes with the first look-up. */
  private part: ReportPart | undefined;
  private panel: ReportPanel | undefined;

  constructor(
    private readonly host: PanelHost,
    private readonly localize: LocalizeController,
    private readonly callbacks: LookupCallbacks,
  ) {
    this.request = new RequestController(
      host,
      (lookup: DossierLookup, signal) => this.ask(lookup, signal),
      () => this.settled(),
    );
  }

  get status(): RequestStatus {
    return this.request.status;
  }

  get value(): Found | undefined {
    return this.request.value;
  }

  run(lookup: DossierLookup): void {
    this.request.run(lookup);
  }

  /**
   * Waits no longer for an answer that is not there yet, nor for the network to ask once more: what
   * was asked is no longer what is meant.
   */
  giveUp(): void {
    const { status, error } = this.request;
    if (status === 'pending' || error instanceof NetworkError) this.request.reset();
  }

  clear(): void {
    this.request.reset();
    this.panel?.clear();
  }

  /** The report; undefined where there is none. */
  report(): TemplateResult | undefined {
    const { status, value } = this.request;
    return (
      value &&
      this.panel?.view(value, {
        contact: this.callbacks.contact(),
        refreshing: status === 'pending',
        failure: (status === 'error' && this.part?.lookupFailureText(this.failure)) || '',
      })
    );
  }

  /** What has become of the look-up while there is no report. */
  outcome(): TemplateResult | typeof nothing {
    const { status, slow, error } = this.request;
    const { submit } = this.callbacks;
    const texts = this.localize.texts(dossierStatusTexts);
    if (status === 'pending') {
      return html`<p class="busy" role="status">${slow ? texts.slow : texts.lookingUp}</p>`;
    }
    if (status !== 'error') return nothing;
    return (
      this.part?.lookupFailure(this.failure, submit) ??
      failureMessage(error, this.localize.texts(commonTexts), submit)
    );
  }

  /** That the agency takes no look-ups, and whom to ask. */
  notOffered(): TemplateResult {
    const { notOffered } = this.localize.texts(dossierStatusTexts);
    if (!this.part)
      void this.load().then(
        () => this.host.requestUpdate(),
        () => undefined,
      );
    return html`
      <p class="message spaced">${notOffered}</p>
      ${this.part?.contactPart(this.callbacks.contact(), this.host.kiosk, this.localize.texts(commonTexts))}
    `;
  }

  private async load(): Promise<ReportPart> {
    return (this.part ??= await import('./report-panel.js').catch(codeMissing));
  }

  private async ask(lookup: DossierLookup, signal: AbortSignal): Promise<Found> {
    const part = await this.load();
    this.panel ??= this.panelFrom(part);
    return part.lookUp(this.callbacks.options(), lookup, signal);
  }

  private panelFrom({ ReportPanel, resultStyles }: ReportPart): ReportPanel {
    addStyles(this.host, [resultStyles]);
    return new ReportPanel(this.host, this.localize, {
      ...this.callbacks,
      again: this.request.retry,
    });
  }

  private settled(): void {
    // What there is to say is in an alert, or gets the focus.
    this.callbacks.say('');
    const { status, value, error } = this.request;
    if (status === 'error' || !value) return this.failed(error);
    this.callbacks.found();
    this.panel?.answered(value);
  }

  private failed(error: unknown): void {
    this.failedAt = Date.now();
    this.panel?.failed(error);
    (this.part?.reportLookupFailure ?? reportFailure)(this.host, error);
    void this.host.updateComplete.then(() =>
      this.host.renderRoot
        .querySelector('[part=error], [part=stale]')
        ?.scrollIntoView({ block: 'nearest' }),
    );
  }

  private get failure(): LookupFailureModel {
    return {
      error: this.request.error,
      failedAt: this.failedAt,
      contact: this.callbacks.contact(),
      kiosk: this.host.kiosk,
      localize: this.localize,
    };
  }
}
