import type { Ticket } from '../../contract/queue.js';
import type { AnnouncerController } from '../../controllers/announcer.js';
import type { Alerts } from './alerts.js';
import { isWorthSaying, newsOf } from './news.js';
import { noticeOf, sentenceOf, type SentenceModel } from './sentence.js';

/** Tells the holder of a number what has become of it. */
export class Teller {
  /** What is said at once, whatever else is being said. */
  urgent = '';

  constructor(
    private readonly alerts: Alerts,
    private readonly announcer: AnnouncerController,
  ) {}

  /** @param before undefined for a number that was just taken, or found again */
  tell(before: Ticket | undefined, model: SentenceModel): void {
    const { ticket, texts, warnAt } = model;
    const news = newsOf(before, ticket, warnAt);
    const notice = noticeOf(ticket, texts);
    if (news) this.alerts.tell(news, notice.short, notice.text);
    if (news === 'called' || news === 'recalled') {
      // The same call once more is news, too; a space that nobody hears makes them differ.
      this.urgent = this.urgent === notice.text ? `${notice.text}\u00a0` : notice.text;
      return;
    }
    this.urgent = '';
    if (before && !news && !isWorthSaying(before, ticket)) return;
    const { main, details } = sentenceOf(model);
    const text = news ? notice.text : [`${ticket.number}: ${main}.`, ...details].join(' ');
    this.announcer.say(text, 300);
  }

  clear(): void {
    this.urgent = '';
  }
}
