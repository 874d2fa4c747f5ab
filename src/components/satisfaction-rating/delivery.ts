import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Outbox, OutboxItem } from '../../client/outbox/index.js';
import type { Rating } from '../../contract/ratings.js';

/** What has become of a rating, as a person needs to know it. */
export type DeliveryState = 'soon' | 'sending' | 'kept' | 'sent' | 'refused' | 'expired';

export interface DeliveryCallbacks {
  /** Something has become of the rating. */
  changed(): void;
  /** A rating of an earlier visit was given up. */
  lost(): void;
}

/** Hands a rating to the outbox and follows what becomes of it. */
export class Delivery implements ReactiveController {
  /** Whether it is kept when the page is closed. */
  durable = true;
  private item: OutboxItem | undefined;
  /** Whether it was tried to send it and did not work. */
  private hasFailed = false;
  private stop: (() => void) | undefined;

  constructor(
    host: ReactiveControllerHost,
    private readonly outbox: Outbox,
    private readonly callbacks: DeliveryCallbacks,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.stop = this.outbox.subscribe((item) => this.update(item));
  }

  hostDisconnected(): void {
    this.stop?.();
  }

  /**
   * Resolves when the outbox keeps it. Throws where the outbox does.
   *
   * @param delay how long it can be taken back, in milliseconds
   */
  async begin(baseUrl: string, rating: Rating, delay: number): Promise<void> {
    this.hasFailed = false;
    this.item = undefined;
    this.item = await this.outbox.add('submitRating', baseUrl, rating, { delay });
    this.durable = await this.outbox.durable;
  }

  get state(): DeliveryState {
    const status = this.item?.status ?? 'waiting';
    if (status !== 'waiting' && status !== 'sending') return status;
    if (this.hasFailed || (status === 'waiting' && !navigator.onLine)) return 'kept';
    return status === 'waiting' ? 'soon' : 'sending';
  }

  get error(): unknown {
    return this.item?.error;
  }

  /** Whether it may still be taken back: what was tried to send may have arrived. */
  get canUndo(): boolean {
    return this.item?.status === 'waiting' && !this.hasFailed;
  }

  /** Until when it waits for its writer to think again, in milliseconds since 1970. */
  get dueAt(): number {
    return this.item?.dueAt ?? 0;
  }

  /** Takes it back; false where it is on its way already. */
  async undo(): Promise<boolean> {
    return this.item !== undefined && this.outbox.cancel(this.item.id);
  }

  private update(item: OutboxItem): void {
    const { status, operation } = item;
    if (item.id !== this.item?.id) {
      const isLost = status === 'refused' || status === 'expired';
      if (isLost && operation === 'submitRating') this.callbacks.lost();
      return;
    }
    if (this.item.status === 'sending' && status === 'waiting') this.hasFailed = true;
    this.item = item;
    this.callbacks.changed();
  }
}
