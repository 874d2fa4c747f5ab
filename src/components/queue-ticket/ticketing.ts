import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ProblemError } from '../../client/errors.js';
import type { Priority, Ticket } from '../../contract/queue.js';
import { absoluteUrl } from '../../controllers/absolute-url.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { ClockController } from '../../controllers/clock.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { KioskTimerController } from '../../controllers/kiosk-timer.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { WakeLockController } from '../../controllers/wake-lock.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, queueTicketTexts } from '../../i18n/sections.js';
import { kiosk } from '../../styles/kiosk.js';
import { countdownBar } from '../shared/countdown-bar.js';
import { failureMessage, reportFailure, webmasterNote } from '../shared/failure.js';
import { officeTime } from '../shared/office-time.js';
import { printAlone } from '../shared/print.js';
import { Alerts } from './alerts.js';
import { chooseView, openQuestionView } from './choose-view.js';
import { styles as chooseStyles } from './choose.styles.js';
import { QueueTicketEvent } from './events.js';
import { followLink } from './follow-link.js';
import type { Kept } from './keep.js';
import { isWaiting } from './news.js';
import type { SentenceModel } from './sentence.js';
import { Session, type SessionHost } from './session.js';
import { Sharing } from './sharing.js';
import { Teller } from './teller.js';
import type { TicketModel } from './ticket-model.js';
import { ticketView } from './ticket-view.js';
import { styles } from './ticket.styles.js';

export const ticketStyles = [kiosk, styles, chooseStyles];

/** How often what is shown is compared with the clock, in milliseconds. */
const clockPeriod = 15_000;

/** By how many places holders may move back where the API does not say. */
const usualMost = 10;

export interface TicketHost extends SessionHost {
  readonly headingLevel: number;
  readonly followUrl: string;
  readonly autoPrint: boolean;
}

/** All that the widget does and shows once its code is there. */
export class Ticketing implements ReactiveController {
  private priority: Priority | undefined;
  private isPostponing = false;
  private isPrinted = false;
  private reported: unknown;
  private readonly alerts: Alerts;
  private readonly session: Session;
  private readonly sharing: Sharing;
  private readonly teller: Teller;
  private readonly wakeLock: WakeLockController;
  private readonly kioskTimer: KioskTimerController;

  constructor(
    private readonly host: TicketHost,
    private readonly localize: LocalizeController,
    announcer: AnnouncerController,
  ) {
    this.alerts = new Alerts(host);
    this.teller = new Teller(this.alerts, announcer);
    this.sharing = new Sharing(host);
    this.session = new Session(host, {
      began: () => this.onBegan(),
      changed: (before, after) => this.onChanged(before, after),
      failed: (error) => reportFailure(host, error),
    });
    this.wakeLock = new WakeLockController(host, () => !host.kiosk && this.isAwaited);
    this.kioskTimer = new KioskTimerController(host, {
      active: () => host.kiosk && this.isInUse,
      warned: (seconds) => announcer.say(this.texts.kiosk.countdown(seconds)),
      left: () => this.reset(),
    });
    new ClockController(host, clockPeriod);
    keepFocus(host, () => host.renderRoot.querySelector<HTMLElement>('.start'));
    host.addController(this);
  }

  hostUpdate(): void {
    const { kept, live } = this.session;
    if (!kept) this.clear();
    if (live.error !== this.reported && live.status === 'failed') {
      reportFailure(this.host, live.error);
    }
    this.reported = live.error;
  }

  hostUpdated(): void {
    const { host, session, sharing } = this;
    if (!host.kiosk || !host.autoPrint || !session.ticket || this.isPrinted) return;
    // The paper has the code on it, unless it cannot be had.
    if (!sharing.isSettled) return;
    this.isPrinted = true;
    void host.updateComplete.then(() => printAlone(host));
  }

  render(): TemplateResult {
    const { host, kioskTimer, teller, texts } = this;
    return html`
      <div class=${host.kiosk ? 'kiosk' : nothing}>
        ${this.content()} ${host.kiosk ? countdownBar(kioskTimer, texts.kiosk) : nothing}
      </div>
      <div class="visually-hidden" role="alert">${teller.urgent}</div>
    `;
  }

  private content(): TemplateResult {
    const { host, session, texts } = this;
    const { live, reading, taking, ticket, kept } = session;
    const common = this.localize.texts(commonTexts);
    if (!host.office) return plainMessage(texts.noOffice);
    if (kept && ticket) return ticketView(this.ticketModel(ticket, kept));
    if (kept && reading.error) return failureMessage(reading.error, common, reading.refresh);
    if (taking.isOpen) return this.openQuestion();
    if (!kept && live.queue) return this.choices();
    if (kept || live.status !== 'failed') return html`<p class="busy">${common.loading}</p>`;
    const isUnknown = live.error instanceof ProblemError && live.error.status === 404;
    if (isUnknown) {
      return html`${plainMessage(texts.notFound(host.office))} ${webmasterNote(live.error)}`;
    }
    return failureMessage(live.error, common, live.retry);
  }

  private choices(): TemplateResult {
    const { host, localize, priority, session, texts } = this;
    const { live, taking, wasLost } = session;
    const heardAt = new Date(live.heardAt ?? live.now());
    return chooseView({
      queue: live.queue!,
      staleSince: live.stale ? officeTime(heardAt, session.timeZone).time : undefined,
      nameLanguage: live.language ?? defaultLanguage,
      taking,
      wasLost,
      priority,
      headingLevel: host.headingLevel,
      texts,
      common: localize.texts(commonTexts),
      onPriority: (chosen) => this.update(() => (this.priority = chosen)),
      onTake: (service) => this.take(service),
    });
  }

  private openQuestion(): TemplateResult {
    const { host, localize, session, texts } = this;
    const { taking } = session;
    return openQuestionView({
      error: taking.error,
      headingLevel: host.headingLevel,
      texts,
      common: localize.texts(commonTexts),
      onRetry: taking.retry,
      onAnother: () => this.update(() => taking.drop()),
    });
  }

  private ticketModel(ticket: Ticket, kept: Kept): TicketModel {
    const { alerts, host, localize, session, sharing, texts } = this;
    const page = absoluteUrl(host.followUrl) ?? location.href;
    const link = followLink(page, ticket.office.code, kept);
    return {
      ...this.sentenceModel(ticket),
      moment: (instant) => this.moment(instant),
      isRefused: session.isRefused,
      nameLanguage: session.live.language ?? defaultLanguage,
      reading: session.reading,
      acts: session.acts,
      alerts,
      kiosk: host.kiosk,
      headingLevel: host.headingLevel,
      screenMayTurnOff: this.wakeLock.refused,
      isPostponing: this.isPostponing,
      postponeUpTo: session.live.queue?.postponeUpTo ?? usualMost,
      code: sharing.isOpen ? sharing.model(link) : undefined,
      common: localize.texts(commonTexts),
      onPostponing: () => this.update(() => (this.isPostponing = !this.isPostponing)),
      onAct: (act) => {
        this.isPostponing = false;
        session.act(act);
      },
      onWarnAt: (people) => session.warnAt(people),
      onShare: () => (sharing.isOpen ? sharing.close() : sharing.open()),
      onNotices: () => void alerts.askForNotices(texts.alerts.noticesOn),
      onPrint: () => printAlone(host),
      onEnd: () => this.reset(),
    };
  }

  private sentenceModel(ticket: Ticket): SentenceModel {
    const { session, texts } = this;
    const time = (instant: string): string => officeTime(instant, session.timeZone).time;
    const warnAt = session.kept?.warnAt ?? 0;
    return { ticket, isFollowed: session.isFollowed, warnAt, texts, time };
  }

  private moment(instant: string): string {
    const { date, time } = officeTime(instant, this.session.timeZone);
    return this.texts.moment(time, this.localize.date(date));
  }

  private get texts(): Messages['queueTicket'] {
    return this.localize.texts(queueTicketTexts);
  }

  /** Whether a call may still come, or has just come. */
  private get isAwaited(): boolean {
    const { ticket } = this.session;
    return ticket !== undefined && (isWaiting(ticket) || ticket.state === 'called');
  }

  /** Whether there is something on a shared device that the next person must not see. */
  private get isInUse(): boolean {
    const { kept, taking } = this.session;
    return kept !== undefined || taking.wish !== undefined || this.priority !== undefined;
  }

  private take(service: string): void {
    // In the tap itself: later the browser would let no sound out.
    if (!this.host.kiosk) this.alerts.arm();
    this.session.taking.take(service, this.priority);
  }

  private onBegan(): void {
    this.priority = undefined;
    if (this.host.kiosk) this.sharing.open();
    else this.alerts.arm();
  }

  private onChanged(before: Ticket | undefined, after: Ticket): void {
    this.teller.tell(before, this.sentenceModel(after));
    if (before?.state === after.state) return;
    this.host.dispatchEvent(new QueueTicketEvent(after.state, after.service.id));
  }

  /** Forgets the number and whoever had it. */
  private reset(): void {
    this.priority = undefined;
    this.session.end();
  }

  /** There is no number any more: nothing of it stays. */
  private clear(): void {
    if (!this.session.taking.wish) this.alerts.disarm();
    this.sharing.isOpen = this.isPostponing = this.isPrinted = false;
    this.teller.clear();
  }

  private update(change: () => void): void {
    change();
    this.host.requestUpdate();
  }
}

/** What there is to say instead of a number. */
const plainMessage = (text: string): TemplateResult => html`<p class="message">${text}</p>`;
