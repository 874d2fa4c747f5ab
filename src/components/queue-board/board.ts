import { html, type ReactiveController, type TemplateResult } from 'lit';
import type { ClientOptions } from '../../client/client.js';
import type { Call, Queue } from '../../contract/queue.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import { ClockController } from '../../controllers/clock.js';
import { LiveQueueController } from '../../controllers/live-queue.js';
import type { LocalizeController } from '../../controllers/localize.js';
import { WakeLockController } from '../../controllers/wake-lock.js';
import { defaultLanguage } from '../../i18n/locales.js';
import type { Messages } from '../../i18n/messages.js';
import { commonTexts, queueBoardTexts } from '../../i18n/sections.js';
import { noQueue, plainMessage } from '../shared/queue/no-queue.js';
import { Outage } from '../shared/queue/outage.js';
import { boardView } from './board-view.js';
import { styles } from './board.styles.js';
import { counterName } from './counter-name.js';
import { QueueCallEvent } from './events.js';
import { hallStyles } from './hall.styles.js';
import { newCalls, stillHolds } from './new-calls.js';
import { SoundController, type SoundHost } from './sound-controller.js';
import { Turns } from './turns.js';
import { Unshown } from './unshown.js';

export const boardStyles = [styles, hallStyles];

/** For how long a call is shown at least before the next one comes, in milliseconds. */
const turn = 6000;

/** How often the clock is looked at, in milliseconds. */
const clockPeriod = 5000;

/** How often code that did not come is asked for again, in milliseconds. */
const retryPeriod = 30_000;

export interface BoardHost extends SoundHost {
  readonly office: string;
  readonly headingLevel: number;
  readonly options: ClientOptions | undefined;
}

/** What a board does and shows once its code is there. */
export class Board implements ReactiveController {
  private readonly live: LiveQueueController;
  private readonly sound: SoundController;
  private readonly wakeLock: WakeLockController;
  private readonly turns = new Turns<Call>((call) => this.present(call));
  private readonly unshown = new Unshown();
  private readonly outage: Outage;
  private seen: Queue | undefined;

  constructor(
    private readonly host: BoardHost,
    private readonly localize: LocalizeController,
    private readonly announcer: AnnouncerController,
  ) {
    this.live = new LiveQueueController(host, () => ({
      options: host.options,
      office: host.office,
    }));
    this.outage = new Outage(host);
    this.sound = new SoundController(host, localize);
    this.wakeLock = new WakeLockController(host, () => host.kiosk && this.live.queue !== undefined);
    new ClockController(host, clockPeriod);
    new ClockController(host, retryPeriod, () => this.sound.retry());
    host.addController(this);
  }

  hostDisconnected(): void {
    this.turns.clear();
    this.unshown.clear();
  }

  hostUpdate(): void {
    const { queue, status, error } = this.live;
    if (status === 'failed') this.outage.begin(error);
    else this.outage.end();
    if (!queue || queue === this.seen) return;
    const calls = newCalls(this.seen, queue, this.live.now());
    this.seen = queue;
    this.unshown.add(calls, queue);
    this.turns.keep((call) => stillHolds(call, queue));
    calls.filter((call) => stillHolds(call, queue)).forEach((call) => this.turns.add(call));
  }

  render(): TemplateResult {
    const { host, texts, live } = this;
    const common = this.localize.texts(commonTexts);
    if (!host.office) return plainMessage(texts.noOffice);
    if (live.queue) return this.board(live.queue);
    if (live.status !== 'failed') return html`<p class="busy">${common.loading}</p>`;
    return noQueue(live, this.outage, texts.notFound(host.office), common);
  }

  private board(queue: Queue): TemplateResult {
    const { host, live, localize, sound, texts, turns } = this;
    return boardView({
      queue,
      nameLanguage: live.language ?? defaultLanguage,
      calling: turns.current,
      wasShown: (call) => !this.unshown.has(call),
      now: live.now(),
      staleSince: live.stale ? live.heardAt : undefined,
      kiosk: host.kiosk,
      headingLevel: host.headingLevel,
      sound: host.muted ? undefined : sound,
      screenMayTurnOff: host.kiosk && this.wakeLock.refused,
      texts,
      date: (day) => localize.date(day),
    });
  }

  /** Shows, says and tells a call; done when the next one may have its turn. */
  private async present(call: Call): Promise<void> {
    const { host, texts, seen } = this;
    const counter = counterName(call.counter, seen);
    this.unshown.show(call);
    this.announcer.say(texts.called(call.number, counter));
    host.dispatchEvent(new QueueCallEvent(call.number, call.counter));
    await Promise.all([
      this.sound.call(call.number, counter),
      new Promise((resolve) => setTimeout(resolve, turn)),
    ]);
    host.requestUpdate();
  }

  private get texts(): Messages['queueBoard'] {
    return this.localize.texts(queueBoardTexts);
  }
}
