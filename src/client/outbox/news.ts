import type { Channel } from './channel.js';
import { itemOf, type Notice } from './notice.js';
import { take, type Store } from './store.js';
import type { OutboxListener } from './types.js';

/** Tells the page's listeners and the other pages. What was given up is kept until it was told. */
export interface News {
  /** Tells what happened in this page. */
  tell(notice: Notice): void;
  /** Tells this page's listeners what happened in another. */
  deliver(notice: Notice): void;
  /** @returns how to stop */
  subscribe(listener: OutboxListener): () => void;
  /** Stops to listen to other pages where nobody here wants to know. */
  rest(): void;
}

const isEnd = ({ status }: Notice): boolean => status === 'refused' || status === 'expired';

export function createNews(store: Store, channel: Channel): News {
  const listeners = new Set<OutboxListener>();

  function deliver(notice: Notice): void {
    if (listeners.size > 0 && isEnd(notice)) void take(store, notice.id);
    for (const listener of listeners) {
      try {
        listener(itemOf(notice));
      } catch (error) {
        reportError(error);
      }
    }
  }

  async function tellEnds(): Promise<void> {
    for (const record of (await store.all()).filter(isEnd)) {
      if (await take(store, record.id)) deliver(record);
    }
  }

  return {
    deliver,
    tell(notice) {
      channel.tell(notice);
      deliver(notice);
    },
    subscribe(listener) {
      listeners.add(listener);
      channel.open();
      void tellEnds();
      return () => listeners.delete(listener);
    },
    rest() {
      if (listeners.size === 0) channel.close();
    },
  };
}
