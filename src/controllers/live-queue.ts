import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ClientOptions } from '../client/client.js';
import { staleAfter } from '../client/live/delays.js';
import { followQueue, isSame, type Following } from '../client/live/follow-queue.js';
import type { LiveSource, LiveState } from '../client/live/types.js';
import type { Queue, QueueEvent } from '../contract/queue.js';

/**
 * - `idle`: no API or no office is named.
 * - `loading`: nothing has come yet.
 * - `live`: there is a queue; it may be `stale`.
 * - `failed`: there is none, because of `error`; it is tried again by itself.
 */
export type LiveQueueStatus = 'idle' | 'loading' | 'live' | 'failed';

/** Which queue is followed, and how. */
export interface LiveQueueSettings {
  readonly options: ClientOptions | undefined;
  /** Code of the office; empty where none is named. */
  readonly office: string;
  /** Whether it may stop while the page is hidden; a board, or a ticket that waits, may not. */
  readonly restsWhenHidden?: boolean;
}

const nothing: LiveState = { ahead: 0 };

/** Follows an office's queue as it changes, and has its host update. */
export class LiveQueueController implements ReactiveController {
  private state = nothing;
  private source: LiveSource | undefined;
  private following: Following | undefined;
  private isConnected = false;
  /** Until what is shown is out of date. */
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly of: () => LiveQueueSettings,
    private readonly onEvent?: (event: QueueEvent) => void,
  ) {
    host.addController(this);
  }

  get status(): LiveQueueStatus {
    const { options, office } = this.of();
    if (isServer) return options && office ? 'loading' : 'idle';
    if (!this.source) return 'idle';
    if (this.queue) return 'live';
    return this.error === undefined ? 'loading' : 'failed';
  }

  get queue(): Queue | undefined {
    return this.state.queue;
  }

  /** BCP 47 tag of the language of the queue's names, where the server said so. */
  get language(): string | undefined {
    return this.state.language;
  }

  /** When the queue was last known to be as shown; the server's clock, milliseconds since 1970. */
  get heardAt(): number | undefined {
    return this.state.heardAt;
  }

  /** Whether what is shown may be out of date. */
  get stale(): boolean {
    return this.heardAt !== undefined && this.now() - this.heardAt >= staleAfter;
  }

  /** Whether changes are told as they happen, as far as is known: a server that is gone tells none. */
  get isLive(): boolean {
    return this.status === 'live' && !this.stale && this.error === undefined;
  }

  /** Why the last attempt failed; undefined when all is well. An `ApiError`. */
  get error(): unknown {
    return this.state.error;
  }

  /** The server's clock, milliseconds since 1970. */
  now(): number {
    return Date.now() + this.state.ahead;
  }

  /** Tries again now, where the last attempt failed. */
  readonly retry = (): void => this.following?.retry();

  /** Has the queue read anew, unless it was just read: estimates grow old without an event. */
  renew(): void {
    this.following?.renew();
  }

  hostConnected(): void {
    this.isConnected = true;
    document.addEventListener('visibilitychange', this.onVisibility);
    // At once: an element that is moved keeps its connection.
    this.follow();
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    const { options, office } = this.of();
    const source = options && office ? { options, office } : undefined;
    if (!source || !this.source || !isSame(source, this.source)) this.turnTo(source);
    this.follow();
  }

  hostDisconnected(): void {
    this.isConnected = false;
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.leave();
  }

  private turnTo(source: LiveSource | undefined): void {
    this.leave();
    this.source = source;
    this.state = nothing;
  }

  private follow(): void {
    if (this.following || !this.source || !this.isConnected || this.isResting) return;
    const { source } = this;
    // What is told at once comes before there is a way to stop it: it needs no other update.
    this.following = followQueue(source, (state, event) => this.take(state, event));
  }

  private leave(): void {
    this.following?.stop();
    this.following = undefined;
    clearTimeout(this.timer);
  }

  private get isResting(): boolean {
    return document.hidden && this.of().restsWhenHidden === true;
  }

  private take(state: LiveState, event: QueueEvent | undefined): void {
    this.state = state;
    this.watchAge();
    if (event) this.onEvent?.(event);
    this.host.requestUpdate();
  }

  private watchAge(): void {
    clearTimeout(this.timer);
    if (this.heardAt === undefined) return;
    const left = this.heardAt + staleAfter - this.now();
    if (left > 0) this.timer = setTimeout(() => this.host.requestUpdate(), left);
  }

  private readonly onVisibility = (): void => {
    if (this.isResting) this.leave();
    // Follows again, and tells how old things are: a hidden page gets few timers.
    this.host.requestUpdate();
  };
}
