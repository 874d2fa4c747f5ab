import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { OutboxOperation } from '../client/outbox/operations.js';
import { resumeOutbox } from '../client/outbox/resume.js';
import type { AddOptions, Outbox, OutboxItem } from '../client/outbox/types.js';
import { codeMissing } from './on-demand.js';
import { OutboxFollower } from './outbox-follower.js';

/**
 * - `none`: nothing was added.
 * - `waiting`: it was not sent yet, and can be taken back.
 * - `sending`: it is sent for the first time.
 * - `kept`: it could not be sent, for want of a network or a server, and is tried again.
 * - `sent`: the server has it.
 * - `refused`, `expired`: it will not be sent any more.
 */
export type OutboxState = 'none' | 'kept' | OutboxItem['status'];

/** Where a controller finds its outbox. */
export interface OutboxSource {
  open(): Promise<Outbox>;
  /** Undefined where earlier visits have left nothing. */
  resume(): Promise<Outbox | undefined>;
}

/** The outbox that all of a page's widgets share; its code comes when it is first needed. */
export const pageOutbox: OutboxSource = {
  open: async () => (await import('../client/outbox/index.js').catch(codeMissing)).getOutbox(),
  resume: resumeOutbox,
};

/**
 * Puts one write of a widget into the outbox and follows it to its end. A widget that is taken out
 * of the page and put back knows what has happened meanwhile. What earlier visits have left is sent
 * as soon as the widget is in the page.
 */
export class OutboxController implements ReactiveController {
  /** Whether what was added outlives the page; undefined until that is known. */
  durable: boolean | undefined;

  private readonly follower = new OutboxFollower();
  private outbox: Outbox | undefined;
  /** Counts what was added or forgotten: an addition that comes late must not be shown. */
  private turn = 0;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly source: OutboxSource = pageOutbox,
  ) {
    host.addController(this);
  }

  get state(): OutboxState {
    const { item } = this.follower;
    if (!item) return 'none';
    const isOpen = item.status === 'waiting' || item.status === 'sending';
    return isOpen && item.error !== undefined ? 'kept' : item.status;
  }

  /** Why the last attempt failed; an `ApiError`. */
  get error(): unknown {
    return this.follower.item?.error;
  }

  /** When it will be sent at the earliest, in milliseconds since 1970. */
  get dueAt(): number | undefined {
    return this.follower.item?.dueAt;
  }

  /** An item of an earlier visit that was refused or has expired. It is told once. */
  get earlier(): OutboxItem | undefined {
    return this.follower.earlier;
  }

  hostConnected(): void {
    this.follower.changed = () => this.host.requestUpdate();
    if (this.outbox) this.follower.listen(this.outbox);
    else void this.source.resume().then((outbox) => outbox && this.use(outbox));
  }

  hostDisconnected(): void {
    this.follower.leave();
  }

  /** Has the outbox's code come before it is needed. */
  async prepare(): Promise<void> {
    this.use(await this.source.open());
  }

  /**
   * Keeps a write and follows it; one that was followed before goes on without being followed.
   * Resolves when it is kept.
   *
   * @throws {NetworkError} where the outbox's code does not come
   */
  async add(
    operation: OutboxOperation,
    baseUrl: string,
    body: object,
    options?: AddOptions,
  ): Promise<void> {
    this.forget();
    const { turn } = this;
    const outbox = (this.outbox = await this.source.open());
    this.follower.listen(outbox);
    this.follower.expect();
    const item = await outbox.add(operation, baseUrl, body, options);
    if (turn === this.turn) this.follower.follow(item);
    this.durable = await outbox.durable;
    this.host.requestUpdate();
  }

  /** Takes it back; false when it is too late. */
  async cancel(): Promise<boolean> {
    const { item } = this.follower;
    if (!item || !(await this.outbox?.cancel(item.id))) return false;
    if (item.id === this.follower.item?.id) this.forget();
    return true;
  }

  /** Shows nothing of it any more; it is sent all the same. */
  forget(): void {
    this.turn++;
    this.follower.forget();
  }

  private use(outbox: Outbox): void {
    this.outbox = outbox;
    if (this.follower.changed) this.follower.listen(outbox);
  }
}
