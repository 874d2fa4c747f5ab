import { html, type ReactiveController } from 'lit';
import type { Desk } from '../../contract/desk.js';
import { ClockController } from '../../controllers/clock.js';
import { LiveQueueController } from '../../controllers/live-queue.js';
import { defaultLanguage } from '../../i18n/locales.js';
import { queueDeskTexts } from '../../i18n/sections.js';
import { nextOne } from './actions-view.js';
import { allowedActions } from './allowed.js';
import { CallKeyController } from './call-key.js';
import type { DeskAction } from './desk-action.js';
import { DeskController, type Notice } from './desk-controller.js';
import { deskView } from './desk-view.js';
import { styles } from './desk.styles.js';
import { DeskCallEvent } from './events.js';
import { Gate } from './gate.js';
import type { DeskElement, Lent } from './host.js';
import { LiveReading } from './live-reading.js';
import type { DeskModel } from './model.js';
import { noticeText } from './status-view.js';
import { toldText } from './told.js';
import { TransferForm } from './transfer-form.js';
import { Wording } from './wording.js';

export const deskStyles = [styles];

/** So often minutes move on, and the desk is read where no stream tells of changes. In milliseconds. */
const period = 5000;

/** No event tells of an estimate that has aged: so old, in milliseconds, a desk is read anew. */
const longest = 60_000;

/** All of a desk but its frame: who may use it, how it stands, what is done to it. */
export class DeskPanel implements ReactiveController {
  private readonly live: LiveQueueController;
  private readonly controller: DeskController;
  private readonly reading: LiveReading;
  private readonly gate: Gate;
  private readonly key: CallKeyController;
  private readonly transfer: TransferForm;
  private showsAll = false;

  constructor(
    private readonly host: DeskElement,
    private readonly lent: Lent,
  ) {
    const settings = () => ({
      options: lent.options(),
      office: host.office,
      restsWhenHidden: true,
    });
    this.live = new LiveQueueController(host, settings);
    this.controller = new DeskController(host, {
      done: (action, desk) => this.done(action, desk),
      noticed: (notice) => this.noticed(notice),
      closed: (reason) => this.gate.refuse(reason),
      tells: (error) => this.gate.tells(error),
    });
    this.reading = new LiveReading(host, this.live, this.controller);
    this.gate = new Gate(host, lent, this.live, this.controller);
    this.key = new CallKeyController(host, () => host.callKey, this.call);
    this.transfer = new TransferForm(
      () => host.requestUpdate(),
      (ticket, to) => this.controller.press({ name: 'transfer', ticket, to }),
      lent.focus,
    );
    new ClockController(host, period, () => this.tick());
    host.addController(this);
  }

  hostUpdate(): void {
    this.gate.follow();
    this.gate.report();
  }

  /** The counter's name, as soon as it is known. */
  get title(): string {
    const { desk } = this.controller;
    return desk?.counter.name ?? this.lent.localize.texts(queueDeskTexts).title;
  }

  render(): unknown {
    const { desk } = this.controller;
    const { noOffice } = this.lent.localize.texts(queueDeskTexts);
    if (!this.host.office) return html`<p class="message">${noOffice}</p>`;
    return desk ? deskView(this.model(desk)) : this.gate.render();
  }

  private tick(): void {
    const { desk, now, reading } = this.controller;
    const isOld = desk !== undefined && now - Date.parse(desk.asOf) > longest;
    // One that waits longer than a period is not asked for again at once: it must be seen to fail.
    const isWaiting = reading.status === 'pending';
    if ((!this.reading.isLive || isOld) && !isWaiting) this.controller.refresh();
    this.host.requestUpdate();
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
    if (notice.kind === 'origin') this.gate.reportOrigin();
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

  private readonly toggleAll = (): void => {
    this.showsAll = !this.showsAll;
    this.host.requestUpdate();
  };

  private wording(desk: Desk): Wording {
    const zone = this.live.queue?.timeZone;
    return new Wording(this.lent.localize, desk, this.controller.now, zone);
  }

  private model(desk: Desk): DeskModel {
    const { controller, key, transfer, reading, showsAll, call, toggleAll, gate } = this;
    const wording = this.wording(desk);
    return {
      desk,
      controller,
      key,
      transfer,
      wording,
      language: controller.language ?? defaultLanguage,
      headingLevel: Math.min(this.host.headingLevel + 1, 6),
      staleSince: reading.isStale ? wording.time(desk.asOf) : undefined,
      isLive: reading.isLive,
      showsAll,
      press: (action) => controller.press(action),
      call,
      toggleAll,
      signOut: gate.signOut,
    };
  }
}
