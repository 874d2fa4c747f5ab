import { html, type TemplateResult } from 'lit';
import type { Priority, Ticket } from '../../contract/queue.js';
import { absoluteUrl } from '../../controllers/absolute-url.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { WakeLockController } from '../../controllers/wake-lock.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, queueTicketTexts } from '../../i18n/sections.js';
import { failureMessage } from '../shared/failure.js';
import { officeTime } from '../shared/office-time.js';
import { printAlone } from '../shared/print.js';
import { noQueue, plainMessage } from '../shared/queue/no-queue.js';
import { toldNote, type Outage } from '../shared/queue/outage.js';
import type { Act } from './acts.js';
import type { Alerts } from './alerts.js';
import { chooseView, openQuestionView } from './choose-view.js';
import { followLink } from './follow-link.js';
import type { Kept } from './keep.js';
import type { SentenceModel } from './sentence.js';
import type { Session, SessionHost } from './session.js';
import type { Sharing } from './sharing.js';
import type { TicketModel } from './ticket-model.js';
import { ticketView } from './ticket-view.js';

/** By how many places holders may move back where the API does not say. */
const usualMost = 10;

export interface TicketHost extends SessionHost {
  readonly headingLevel: number;
  readonly followUrl: string;
  readonly autoPrint: boolean;
}

/** What is drawn. */
export interface Parts {
  readonly host: TicketHost;
  readonly localize: LocalizeController;
  readonly alerts: Alerts;
  readonly queueOutage: Outage;
  readonly ticketOutage: Outage;
  readonly session: Session;
  readonly sharing: Sharing;
  readonly wakeLock: WakeLockController;
}

/** What the person before the widget has chosen, and can do. */
export interface Holder {
  readonly priority: Priority | undefined;
  readonly isPostponing: boolean;
  choose(priority: Priority | undefined): void;
  take(service: string): void;
  togglePostponing(): void;
  act(act: Act): void;
  reset(): void;
}

/** Chooses what is to be seen, and hands it what it shows. */
export class Screen {
  constructor(
    private readonly parts: Parts,
    private readonly holder: Holder,
  ) {}

  content(): TemplateResult {
    const { texts } = this;
    const { host, queueOutage, session } = this.parts;
    const { live, reading, taking, ticket, kept } = session;
    const common = this.parts.localize.texts(commonTexts);
    if (!host.office) return plainMessage(texts.noOffice);
    if (kept && ticket) return ticketView(this.ticketModel(ticket, kept));
    if (kept && reading.error) return this.unread();
    if (taking.isOpen) return this.openQuestion();
    if (!kept && live.queue) return this.choices();
    if (kept || live.status !== 'failed') return html`<p class="busy">${common.loading}</p>`;
    return noQueue(live, queueOutage, texts.notFound(host.office), common);
  }

  /** Why the number that there is cannot be shown. */
  private unread(): TemplateResult {
    const { localize, session, ticketOutage } = this.parts;
    const { error, refresh } = session.reading;
    return html`
      ${failureMessage(error, localize.texts(commonTexts), refresh)}
      ${toldNote(ticketOutage, error)}
    `;
  }

  private choices(): TemplateResult {
    const { texts, holder } = this;
    const { host, localize, session } = this.parts;
    const { live, taking, wasLost } = session;
    const heardAt = new Date(live.heardAt ?? live.now());
    return chooseView({
      queue: live.queue!,
      staleSince: live.stale ? officeTime(heardAt, session.timeZone).time : undefined,
      nameLanguage: live.language ?? defaultLanguage,
      taking,
      wasLost,
      priority: holder.priority,
      headingLevel: host.headingLevel,
      texts,
      common: localize.texts(commonTexts),
      onPriority: (chosen) => holder.choose(chosen),
      onTake: (service) => holder.take(service),
    });
  }

  private openQuestion(): TemplateResult {
    const { texts } = this;
    const { host, localize, session, ticketOutage } = this.parts;
    const { taking } = session;
    return openQuestionView({
      error: taking.error,
      outage: ticketOutage,
      headingLevel: host.headingLevel,
      texts,
      common: localize.texts(commonTexts),
      onRetry: taking.retry,
      onAnother: () => {
        taking.drop();
        host.requestUpdate();
      },
    });
  }

  private ticketModel(ticket: Ticket, kept: Kept): TicketModel {
    const { texts, holder } = this;
    const { alerts, host, localize, session, sharing, wakeLock } = this.parts;
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
      screenMayTurnOff: wakeLock.refused,
      isPostponing: holder.isPostponing,
      postponeUpTo: session.live.queue?.postponeUpTo ?? usualMost,
      code: sharing.isOpen ? sharing.model(link) : undefined,
      common: localize.texts(commonTexts),
      onPostponing: () => holder.togglePostponing(),
      onAct: (act) => holder.act(act),
      onWarnAt: (people) => session.warnAt(people),
      onShare: () => (sharing.isOpen ? sharing.close() : sharing.open()),
      onNotices: () => void alerts.askForNotices(texts.alerts.noticesOn),
      onPrint: () => printAlone(host),
      onEnd: () => holder.reset(),
    };
  }

  /** What there is to say of a ticket now. */
  sentenceModel(ticket: Ticket): SentenceModel {
    const { texts } = this;
    const { session } = this.parts;
    const time = (instant: string): string => officeTime(instant, session.timeZone).time;
    const warnAt = session.kept?.warnAt ?? 0;
    return { ticket, isFollowed: session.isFollowed, warnAt, texts, time };
  }

  private moment(instant: string): string {
    const { date, time } = officeTime(instant, this.parts.session.timeZone);
    return this.texts.moment(time, this.parts.localize.date(date));
  }

  private get texts(): Messages['queueTicket'] {
    return this.parts.localize.texts(queueTicketTexts);
  }
}
