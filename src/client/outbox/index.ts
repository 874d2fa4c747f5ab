import { submitRating, type Rating } from '../../contract/ratings.js';
import { clientFor } from '../client.js';

export type OutboxStatus = 'waiting' | 'sending' | 'sent' | 'refused' | 'expired';

/** A write on its way. */
export interface OutboxItem {
  readonly id: string;
  readonly operation: string;
  readonly status: OutboxStatus;
  /** When it is sent next, in milliseconds since 1970. */
  readonly dueAt: number;
  /** Why it was refused. */
  readonly error?: unknown;
}

/** Keeps writes until a server has taken them. */
export interface Outbox {
  /** Whether what is kept outlives the page. */
  readonly durable: Promise<boolean>;
  /** @param options.delay how long it can be cancelled at least, in milliseconds */
  add(
    operation: 'submitRating',
    baseUrl: string,
    body: Rating,
    options?: { readonly delay?: number },
  ): Promise<OutboxItem>;
  /** Whether it was taken back: what is on its way cannot be. */
  cancel(id: string): Promise<boolean>;
  /** Called with every item that changes. */
  subscribe(listener: (item: OutboxItem) => void): () => void;
}

class MemoryOutbox implements Outbox {
  readonly durable = Promise.resolve(false);
  private readonly listeners = new Set<(item: OutboxItem) => void>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private count = 0;

  add(
    operation: 'submitRating',
    baseUrl: string,
    body: Rating,
    { delay = 0 } = {},
  ): Promise<OutboxItem> {
    const id = String(++this.count);
    const item: OutboxItem = { id, operation, status: 'waiting', dueAt: Date.now() + delay };
    this.timers.set(
      id,
      setTimeout(() => void this.send(item, baseUrl, body), delay),
    );
    return Promise.resolve(item);
  }

  cancel(id: string): Promise<boolean> {
    clearTimeout(this.timers.get(id));
    return Promise.resolve(this.timers.delete(id));
  }

  subscribe(listener: (item: OutboxItem) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async send(item: OutboxItem, baseUrl: string, body: Rating): Promise<void> {
    this.timers.delete(item.id);
    this.tell({ ...item, status: 'sending' });
    try {
      await clientFor({ submitRating }, { baseUrl }).submitRating(body);
      this.tell({ ...item, status: 'sent' });
    } catch (error) {
      this.tell({ ...item, status: 'refused', error });
    }
  }

  private tell(item: OutboxItem): void {
    for (const listener of this.listeners) listener(item);
  }
}

let outbox: Outbox | undefined;

export const getOutbox = (): Outbox => (outbox ??= new MemoryOutbox());
