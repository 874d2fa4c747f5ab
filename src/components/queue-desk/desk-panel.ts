import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { ClientOptions } from '../../client/client.js';
import { NetworkError } from '../../client/errors.js';
import type { Desk } from '../../contract/desk.js';
import { ClockController } from '../../controllers/clock.js';
import { LiveQueueController } from '../../controllers/live-queue.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { defaultLanguage } from '../../i18n/locales.js';
import { commonTexts, queueDeskTexts } from '../../i18n/sections.js';
import { failureMessage } from '../shared/failure.js';
import { allowedActions } from './allowed.js';
import { nextOne } from './actions-view.js';
import { CallKeyController } from './call-key.js';
import type { DeskAction } from './desk-action.js';
import { DeskController, type Notice } from './desk-controller.js';
import { deskView } from './desk-view.js';
import { styles } from './desk.styles.js';
import { DeskCallEvent } from './events.js';
import { LiveReading } from './live-reading.js';
import type { DeskModel } from './model.js';
import { forgetSession, rememberedSession, rememberSession, type Session } from './session.js';
import { SignInForm } from './sign-in-form.js';
import { signInView } from './sign-in-view.js';
import { noticeText } from './status-view.js';
import { toldText } from './told.js';
import { TransferForm } from './transfer-form.js';
import { Wording } from './wording.js';

export const deskStyles = [styles];

/** The element around, as far as a desk knows it. */
export interface DeskElement extends LitElement {
  readonly office: string;
  readonly counter: string;
  readonly token: string | undefined;
  readonly callKey: string;
  readonly headingLevel: number;
}

/** What the element lends. */
export interface Lent {
  readonly localize: LocalizeController;
  options(): ClientOptions | undefined;
  say(text: string): void;
  focus(selector: string): void;
}

/** So often minutes move on, and the desk is read where no stream tells of changes. In milliseconds. */
const period = 5000;

/** All of a desk but its frame: signing in, reading and changing it, and how it looks. */
export class DeskPanel implements ReactiveController {
  private readonly live: LiveQueueController;
  private readonly controller: DeskController;
  private readonly reading: LiveReading;
  private readonly key: CallKeyController;
  private readonly form: SignInForm;
  private readonly transfer: TransferForm;
  private showsAll = false;
  /** What the page says of whose desk it is; another is another desk. */
  private asked = '';

  constructor(
    private readonly host: DeskElement,
    private readonly lent: Lent,
  ) {
    const changed = (): void => host.requestUpdate();
    this.live = new LiveQueueController(host, () => ({
      options: lent.options(),
      office: host.office,
      restsWhenHidden: true,
    }));
    this.controller = new DeskController(host, {
      done: (action, desk) => this.done(action, desk),
      noticed: (notice) => this.noticed(notice),
      closed: (reason) => this.closed(reason),
    });
    this.reading = new LiveReading(host, this.live, this.controller);
    this.key = new CallKeyController(host, () => host.callKey, this.call);
    this.form = new SignInForm(() => host.renderRoot, changed, lent.focus);
    this.transfer = new TransferForm(
      changed,
      (ticket, to) => this.controller.press({ name: 'transfer', ticket, to }),
      lent.focus,
    );
    new ClockController(host, period, () => {
      if (!this.reading.isLive) this.controller.refresh();
      host.requestUpdate();
    });
    host.addController(this);
  }

  hostUpdate(): void {
    const { office, counter, token } = this.host;
    const asked = [this.place, office, counter, token].join('\n');
    if (asked === this.asked) return;
    this.asked = asked;
    this.form.reset();
    this.open(token ? { counter, token } : rememberedSession(this.place));
  }

  /** The counter's name, as soon as it is known. */
  get title(): string {
    const { desk } = this.controller;
    return desk?.counter.name ?? this.lent.localize.texts(queueDeskTexts).title;
  }

  render(): unknown {
    const { controller, host } = this;
    const texts = this.lent.localize.texts(queueDeskTexts);
    if (!host.office) return html`<p class="message">${texts.noOffice}</p>`;
    if (!controller.opened) return this.signIn();
    return controller.desk ? deskView(this.model(controller.desk)) : this.opening();
  }

  private get place(): string {
    return [this.lent.options()?.baseUrl, this.host.office].join(' ');
  }

  private open(session: Session | undefined): void {
    const options = this.lent.options();
    const counter = this.host.counter || (session?.counter ?? '');
    if (options && session && counter && this.host.office) {
      this.controller.open({ ...session, counter, options, office: this.host.office });
    } else {
      this.controller.close();
    }
  }

  private readonly onSignIn = (event: Event): void => {
    event.preventDefault();
    const session = this.form.read(this.host.counter);
    if (!session) return;
    rememberSession(this.place, session);
    this.open(session);
  };

  private readonly signOut = (): void => {
    this.leave();
    this.lent.say(this.lent.localize.texts(queueDeskTexts).signedOut);
    this.lent.focus('#token');
  };

  private leave(): void {
    forgetSession(this.place);
    this.controller.close();
    this.form.reset();
  }

  private closed(reason: 'wrong' | 'no-counter'): void {
    this.leave();
    this.form.reset(reason);
    this.lent.focus('#token');
  }

  private done(action: DeskAction, desk: Desk): void {
    const { current, counter } = desk;
    this.lent.say(toldText(action, desk, this.wording(desk)));
    const isCall = action.name === 'call' || action.name === 'recall';
    if (!isCall || !current) return;
    this.host.dispatchEvent(new DeskCallEvent(current.number, current.service, counter.id));
  }

  private noticed(notice: Notice): void {
    const { desk } = this.controller;
    if (desk) this.lent.say(noticeText(notice, desk.current?.number, this.wording(desk)));
  }

  private readonly call = (): void => {
    const { desk, writing } = this.controller;
    if (!desk || writing.action) return;
    if (allowedActions(desk).has('call')) {
      this.controller.press({ name: 'call', ticket: desk.current });
    } else {
      this.lent.say(nextOne({ desk, wording: this.wording(desk) }));
    }
  };

  private wording(desk: Desk): Wording {
    const zone = this.live.queue?.timeZone;
    return new Wording(this.lent.localize, desk, this.controller.now, zone);
  }

  private model(desk: Desk): DeskModel {
    const { controller, key, transfer, reading, showsAll, call, signOut } = this;
    const wording = this.wording(desk);
    return {
      desk,
      controller,
      key,
      transfer,
      wording,
      common: this.lent.localize.texts(commonTexts),
      language: controller.language ?? defaultLanguage,
      headingLevel: Math.min(this.host.headingLevel + 1, 6),
      staleSince: reading.isStale ? wording.time(desk.asOf) : undefined,
      isLive: reading.isLive,
      showsAll,
      press: (action) => controller.press(action),
      call,
      toggleAll: () => {
        this.showsAll = !showsAll;
        this.host.requestUpdate();
      },
      signOut,
    };
  }

  private signIn(): unknown {
    const { live, host, form } = this;
    const listed = live.queue?.counters ?? (live.status === 'failed' ? 'failed' : undefined);
    return signInView({
      form,
      counters: host.counter ? 'fixed' : listed,
      headingLevel: Math.min(host.headingLevel + 1, 6),
      texts: this.lent.localize.texts(queueDeskTexts),
      common: this.lent.localize.texts(commonTexts),
      onSubmit: this.onSignIn,
      onRetry: () => live.retry(),
    });
  }

  /** The desk was asked for and is not there yet. */
  private opening(): unknown {
    const { status, error, retry } = this.controller.reading;
    const { signIn, signOut } = this.lent.localize.texts(queueDeskTexts);
    if (status !== 'error') return html`<p class="busy">${signIn.checking}</p>`;
    const common = this.lent.localize.texts(commonTexts);
    return html`
      ${failureMessage(error, common, retry)}
      ${
        error instanceof NetworkError && this.isElsewhere
          ? html`<p class="muted elsewhere">${signIn.otherOrigin}</p>`
          : nothing
      }
      <button class="button sign-out" type="button" @click=${this.signOut}>${signOut}</button>
    `;
  }

  /** Whether the API has another origin than the page. */
  private get isElsewhere(): boolean {
    const { baseUrl = '' } = this.lent.options() ?? {};
    return !baseUrl.startsWith(`${location.origin}/`);
  }
}
