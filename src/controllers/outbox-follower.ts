import type { Outbox, OutboxItem } from '../client/outbox/types.js';

/** What widgets of this page have added, so that none takes another's for one of an earlier visit. */
const addedHere = new Set<string>();

const isGivenUp = ({ status }: OutboxItem): boolean => status === 'refused' || status === 'expired';
const isOver = (item: OutboxItem): boolean => isGivenUp(item) || item.status === 'sent';

/**
 * What one widget knows of the outbox. It is told on while the widget is out of the page, without
 * keeping it alive.
 */
export class OutboxFollower {
  /** The one that is followed. */
  item: OutboxItem | undefined;
  /** One of an earlier visit that was given up. */
  earlier: OutboxItem | undefined;
  /** Called after changes; undefined while the widget is away. */
  changed: (() => void) | undefined;
  private stop: (() => void) | undefined;
  /** What became of items while one is being added whose id is not known yet. */
  private early: Map<string, OutboxItem> | undefined;

  listen(outbox: Outbox): void {
    this.stop ??= outbox.subscribe(this.heard);
  }

  /** One is about to be added. */
  expect(): void {
    this.early = new Map();
  }

  follow(added: OutboxItem): void {
    addedHere.add(added.id);
    this.item = this.early?.get(added.id) ?? added;
    this.early = undefined;
    this.changed?.();
  }

  forget(): void {
    this.item = this.earlier = undefined;
    this.changed?.();
  }

  /** The widget has left the page. */
  leave(): void {
    this.changed = undefined;
    this.rest();
  }

  private readonly heard = (item: OutboxItem): void => {
    if (item.id === this.item?.id) this.item = item;
    else if (isGivenUp(item) && !addedHere.has(item.id)) this.earlier = item;
    else this.early?.set(item.id, item);
    this.changed?.();
    this.rest();
  };

  private rest(): void {
    if (this.changed || (this.item && !isOver(this.item))) return;
    this.stop?.();
    this.stop = undefined;
  }
}
