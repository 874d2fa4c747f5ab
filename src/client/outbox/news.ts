import type { Channel } from './channel.js';
import { itemOf, type Notice } from './notice.js';
import { take, type Store } from './store.js';
import type { OutboxListener } from './types.js';

const isEnd = ({ status }: Notice): boolean => status === 'refused' || status === 'expired';

/** Tells the page's listeners and the other pages. What was given up is kept until it was told. */
export class News {
  private readonly listeners = new Set<OutboxListener>();

  constructor(
    private readonly store: Store,
    private readonly channel: Channel,
  ) {}

  subscribe(listener: OutboxListener): void {
    this.listeners.add(listener);
    this.channel.open();
    void this.tellEnds();
  }

  unsubscribe(listener: OutboxListener): void {
    this.listeners.delete(listener);
  }

  /** Tells what happened in this page. */
  tell(notice: Notice): void {
    this.channel.tell(notice);
    this.deliver(notice);
  }

  /** Tells this page's listeners. */
  deliver(notice: Notice): void {
    if (this.listeners.size > 0 && isEnd(notice)) void take(this.store, notice.id);
    for (const listener of this.listeners) {
      try {
        listener(itemOf(notice));
      } catch (error) {
        reportError(error);
      }
    }
  }

  /** Stops to listen to other pages where nobody here wants to know. */
  rest(): void {
    if (this.listeners.size === 0) this.channel.close();
  }

  private async tellEnds(): Promise<void> {
    for (const record of (await this.store.all()).filter(isEnd)) {
      if (await take(this.store, record.id)) this.deliver(record);
    }
  }
}
