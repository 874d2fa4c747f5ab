import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Priority, Ticket } from '../../contract/queue.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { ClockController } from '../../controllers/clock.js';
import { keepFocus } from '../../controllers/focus-keeper.js';
import { KioskTimerController } from '../../controllers/kiosk-timer.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { WakeLockController } from '../../controllers/wake-lock.js';
import type { Messages } from '../../i18n/messages.js';
import { queueTicketTexts } from '../../i18n/sections.js';
import { kiosk } from '../../styles/kiosk.js';
import { countdownBar } from '../shared/countdown-bar.js';
import { printAlone } from '../shared/print.js';
import { Outage } from '../shared/queue/outage.js';
import type { Act } from './acts.js';
import { Alerts } from './alerts.js';
import { styles as chooseStyles } from './choose.styles.js';
import { QueueTicketEvent } from './events.js';
import { isWaiting } from './news.js';
import { Screen, type Holder, type TicketHost } from './screen.js';
import { Session } from './session.js';
import { Sharing } from './sharing.js';
import { Teller } from './teller.js';
import { styles } from './ticket.styles.js';

export const ticketStyles = [kiosk, styles, chooseStyles];

/** How often what is shown is compared with the clock, in milliseconds. */
const clockPeriod = 15_000;

/** How often estimates are asked for anew before a number is taken, in milliseconds. */
const renewPeriod = 60_000;

/** All that the widget does and shows once its code is there. */
export class Ticketing implements ReactiveController, Holder {
  priority: Priority | undefined;
  isPostponing = false;
  private isPrinted = false;
  private readonly queueOutage: Outage;
  private readonly ticketOutage: Outage;
  private readonly alerts: Alerts;
  private readonly session: Session;
  private readonly sharing: Sharing;
  private readonly teller: Teller;
  private readonly wakeLock: WakeLockController;
  private readonly kioskTimer: KioskTimerController;
  private readonly screen: Screen;

  constructor(
    private readonly host: TicketHost,
    private readonly localize: LocalizeController,
    announcer: AnnouncerController,
  ) {
    this.queueOutage = new Outage(host);
    this.ticketOutage = new Outage(host);
    this.alerts = new Alerts(host);
    this.teller = new Teller(this.alerts, announcer);
    this.sharing = new Sharing(host);
    this.session = new Session(host, {
      began: () => this.onBegan(),
      changed: (before, after) => this.onChanged(before, after),
      failed: (error) => this.ticketOutage.begin(error),
    });
    this.wakeLock = new WakeLockController(host, () => !host.kiosk && this.isAwaited);
    this.kioskTimer = new KioskTimerController(host, {
      active: () => host.kiosk && this.isInUse,
      warned: (seconds) => announcer.say(this.texts.kiosk.countdown(seconds)),
      left: () => this.reset(),
    });
    const { alerts, queueOutage, ticketOutage, session, sharing, wakeLock } = this;
    const parts = { host, localize, alerts, queueOutage, ticketOutage, session, sharing, wakeLock };
    this.screen = new Screen(parts, this);
    new ClockController(host, clockPeriod);
    new ClockController(host, renewPeriod, () => {
      if (!session.kept) session.live.renew();
    });
    keepFocus(host, () => host.renderRoot.querySelector<HTMLElement>('.start'));
    host.addController(this);
  }

  hostUpdate(): void {
    const { kept, live } = this.session;
    if (!kept) this.clear();
    if (live.status === 'failed') this.queueOutage.begin(live.error);
    else this.queueOutage.end();
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
        ${this.screen.content()} ${host.kiosk ? countdownBar(kioskTimer, texts.kiosk) : nothing}
      </div>
      <div class="visually-hidden" role="alert">${teller.urgent}</div>
    `;
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

  choose(priority: Priority | undefined): void {
    this.priority = priority;
    this.host.requestUpdate();
  }

  take(service: string): void {
    // In the tap itself: later the browser would let no sound out.
    if (!this.host.kiosk) this.alerts.arm();
    // A new wish: its failure is told again.
    this.ticketOutage.end();
    this.session.taking.take(service, this.priority);
  }

  togglePostponing(): void {
    this.isPostponing = !this.isPostponing;
    this.host.requestUpdate();
  }

  act(act: Act): void {
    this.isPostponing = false;
    this.session.act(act);
  }

  private onBegan(): void {
    this.priority = undefined;
    // Of another number, or another office's.
    this.ticketOutage.end();
    if (this.host.kiosk) this.sharing.open();
    else this.alerts.arm();
  }

  private onChanged(before: Ticket | undefined, after: Ticket): void {
    this.ticketOutage.end();
    this.teller.tell(before, this.screen.sentenceModel(after));
    if (before?.state === after.state) return;
    this.host.dispatchEvent(new QueueTicketEvent(after.state, after.service.id));
  }

  /** Forgets the number and whoever had it. */
  reset(): void {
    this.priority = undefined;
    this.session.end();
  }

  /** There is no number any more: nothing of it stays. */
  private clear(): void {
    if (!this.session.taking.wish) this.alerts.disarm();
    this.sharing.isOpen = this.isPostponing = this.isPrinted = false;
    this.teller.clear();
  }
}
