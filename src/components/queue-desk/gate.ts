import { html, nothing, type TemplateResult } from 'lit';
import { NetworkError } from '../../client/errors.js';
import type { LiveQueueController } from '../../controllers/live-queue.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, queueDeskTexts } from '../../i18n/sections.js';
import { failureMessage, foreignOrigin, webmasterNote } from '../shared/failure.js';
import { isOriginRefused, type DeskController } from './desk-controller.js';
import type { DeskElement, Lent } from './host.js';
import { Outage } from '../shared/queue/outage.js';
import { forgetSession, rememberedSession, rememberSession, type Session } from './session.js';
import { SignInForm } from './sign-in-form.js';
import { signInView } from './sign-in-view.js';

/** Opens a counter to who has its secret, and closes it again. */
export class Gate {
  private readonly form: SignInForm;
  private readonly outage: Outage;
  /** That the server takes no calls from this page; it ends with the page. */
  private readonly refusal: Outage;
  /** What the page says of whose desk it is; another is another desk. */
  private asked: readonly unknown[] = [];

  constructor(
    private readonly host: DeskElement,
    private readonly lent: Lent,
    private readonly live: LiveQueueController,
    private readonly controller: DeskController,
  ) {
    const changed = (): void => host.requestUpdate();
    this.outage = new Outage(host);
    this.refusal = new Outage(host);
    this.form = new SignInForm(() => host.renderRoot, changed, lent.focus);
  }

  /** Turns to another desk where the page names another. */
  follow(): void {
    if (this.isForeign) this.reportOrigin();
    const { counter, token, fetch } = this.host;
    const asked = [this.place, counter, token, fetch];
    if (asked.every((one, index) => one === this.asked[index])) return;
    this.asked = asked;
    this.form.reset();
    this.open(token ? { counter, token } : rememberedSession(this.place));
  }

  /** Tells the webmaster where the counters to choose from do not come, or no desk either. */
  report(): void {
    const { status, error } = this.live;
    const { opened, reading } = this.controller;
    if (status === 'live') this.outage.end();
    // An open desk tells of its other failures.
    else if (status === 'failed' && (!opened || this.tells(reading.error))) {
      this.outage.begin(error);
    }
  }

  /** Whether a failure is told from here: it may be the page's own, which shows later. */
  tells(error: unknown): boolean {
    return isOriginRefused(error) || (error instanceof NetworkError && this.isElsewhere);
  }

  readonly signOut = (): void => {
    this.close();
    this.lent.say(this.texts.signedOut);
    this.lent.focus('#token');
  };

  /** @param reason why the server did not let anybody in */
  refuse(reason: 'wrong' | 'no-counter'): void {
    this.close();
    this.form.reset(reason);
    this.lent.focus('#token');
  }

  /** Says once on the console what the webmaster has to do for this page to call numbers. */
  reportOrigin(): void {
    this.refusal.begin(foreignOrigin);
  }

  /** What there is to see as long as there is no desk. */
  render(): TemplateResult {
    return this.controller.opened ? this.opening() : this.signIn();
  }

  private get texts(): Messages['queueDesk'] {
    return this.lent.localize.texts(queueDeskTexts);
  }

  private get common(): Messages['common'] {
    return this.lent.localize.texts(commonTexts);
  }

  /** What a session holds for. */
  private get place(): string {
    return [this.lent.options()?.baseUrl, this.host.office].join(' ');
  }

  private open(session: Session | undefined): void {
    const options = this.lent.options();
    const { office } = this.host;
    const counter = this.host.counter || (session?.counter ?? '');
    this.controller.close();
    if (options && session && counter && office) {
      this.controller.open({ ...session, counter, options, office });
    }
  }

  private close(): void {
    forgetSession(this.place);
    this.controller.close();
    this.form.reset();
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const session = this.form.read(this.host.counter);
    if (!session) return;
    rememberSession(this.place, session);
    this.open(session);
  };

  private readonly onRetry = (): void => {
    this.controller.reading.reset();
    this.controller.refresh();
  };

  private signIn(): TemplateResult {
    const { live, host, form, texts, common } = this;
    const listed = live.queue?.counters ?? (live.status === 'failed' ? 'failed' : undefined);
    return signInView({
      form,
      counters: host.counter ? 'fixed' : listed,
      failure: live.error,
      headingLevel: Math.min(host.headingLevel + 1, 6),
      texts,
      common,
      onSubmit: this.onSubmit,
      onRetry: () => live.retry(),
    });
  }

  /** The desk was asked for and is not there yet. */
  private opening(): TemplateResult {
    const { error } = this.controller.reading;
    const { signIn, signOut } = this.texts;
    // A failure is seen while it is tried again by itself.
    if (error === undefined) return html`<p class="busy">${signIn.checking}</p>`;
    const isForeign = this.isForeign;
    const hint = !isForeign && error instanceof NetworkError && this.isElsewhere;
    return html`
      ${isForeign ? this.foreignMessage() : failureMessage(error, this.common, this.onRetry)}
      ${hint ? html`<p class="muted elsewhere spaced">${signIn.otherOrigin}</p>` : nothing}
      <button class="button sign-out" type="button" @click=${this.signOut}>${signOut}</button>
    `;
  }

  private foreignMessage(): TemplateResult {
    return html`
      <div class="message error spaced" role="alert" part="error">
        <p>${this.texts.signIn.originRefused}</p>
        <button class="button" type="button" @click=${this.onRetry}>${this.common.retry}</button>
      </div>
      ${webmasterNote(foreignOrigin)}
    `;
  }

  /**
   * Whether the server answers everybody but desks on this page: what the browser keeps from the page
   * looks as if there were no network.
   */
  private get isForeign(): boolean {
    const { error } = this.controller.reading;
    if (error === undefined) return false;
    const isReached = this.live.status === 'live' && this.live.error === undefined;
    return (
      isOriginRefused(error) || (error instanceof NetworkError && this.isElsewhere && isReached)
    );
  }

  /** Whether the API has another origin than the page. */
  private get isElsewhere(): boolean {
    const { baseUrl = '' } = this.lent.options() ?? {};
    return !baseUrl.startsWith(`${location.origin}/`);
  }
}
