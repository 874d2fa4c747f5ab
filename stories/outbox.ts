import type { Outbox, OutboxItem } from '../src/client/outbox/types.js';
import type { Rating } from '../src/contract/index.js';

type Listener = (item: OutboxItem) => void;

/** What happens in turn to each rating that an outbox was given. */
export type Course = readonly (OutboxItem['status'] | Pick<OutboxItem, 'status' | 'error'>)[];

/** An outbox that does as it is told, without a network or a store. */
export class ExampleOutbox implements Outbox {
  readonly durable: Promise<boolean>;
  /** Everything that it was given, in order. */
  readonly ratings: Rating[] = [];
  readonly delays: (number | undefined)[] = [];
  readonly addresses: string[] = [];
  readonly cancelled: string[] = [];
  private readonly items = new Map<string, OutboxItem>();
  private readonly listeners = new Set<Listener>();

  constructor(
    private readonly course: Course = [],
    private readonly options: { durable?: boolean; lost?: boolean } = {},
  ) {
    this.durable = Promise.resolve(options.durable ?? true);
  }

  async add(
    operation: string,
    baseUrl: string,
    body: object,
    { delay }: { readonly delay?: number } = {},
  ): Promise<OutboxItem> {
    this.ratings.push(body as Rating);
    this.addresses.push(baseUrl);
    this.delays.push(delay);
    const id = `rating ${this.ratings.length}`;
    const item: OutboxItem = { id, operation, status: 'waiting', dueAt: Date.now() + (delay ?? 0) };
    this.items.set(id, item);
    await Promise.resolve();
    setTimeout(() => this.go(...this.course));
    return item;
  }

  cancel(id: string): Promise<boolean> {
    const taken = this.items.get(id)?.status === 'waiting';
    if (taken) this.cancelled.push(id);
    return Promise.resolve(taken);
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.options.lost) {
      const lost = { id: 'lost', operation: 'submitRating', status: 'expired', dueAt: 0 } as const;
      queueMicrotask(() => listener(lost));
    }
    return () => this.listeners.delete(listener);
  }

  /** Whether anybody listens. */
  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Lets this happen to the latest rating. */
  go(...course: Course): void {
    const id = `rating ${this.ratings.length}`;
    for (const step of course) {
      const news = typeof step === 'string' ? { status: step } : step;
      const item: OutboxItem = { ...this.items.get(id)!, ...news };
      this.items.set(id, item);
      for (const listener of this.listeners) listener(item);
    }
  }
}
