import type { Desk } from '../../contract/desk.js';
import type { Priority } from '../../contract/queue.js';
import type { LocalizeController } from '../../controllers/localize.js';
import type { Messages } from '../../i18n/messages.js';
import { queueDeskTexts } from '../../i18n/sections.js';
import { officeTime } from '../shared/office-time.js';
import { minutesBetween } from './waited.js';

/** A desk's facts in words. */
export class Wording {
  readonly texts: Messages['queueDesk'];

  /**
   * @param now the server's clock, in milliseconds
   * @param timeZone the office's, as far as it is known
   */
  constructor(
    private readonly localize: LocalizeController,
    private readonly desk: Desk,
    private readonly now: number,
    private readonly timeZone: string | undefined,
  ) {
    this.texts = localize.texts(queueDeskTexts);
  }

  number(value: number): string {
    return this.localize.number(value);
  }

  service(id: string): string {
    return this.desk.services.find((service) => service.id === id)?.name ?? id;
  }

  priority(priority: Priority | undefined): string {
    return priority ? this.texts.priorities[priority] : '';
  }

  /** Time of day at the office. */
  time(instant: string | Date): string {
    return officeTime(instant, this.timeZone).time;
  }

  /** How long somebody has waited. */
  waited(since: string): string {
    const { texts } = this;
    const minutes = minutesBetween(since, this.now);
    if (minutes < 1) return texts.justNow;
    if (minutes < 60) return texts.minutes(this.number(minutes));
    return texts.hours(this.number(Math.floor(minutes / 60)), this.number(minutes % 60));
  }
}
