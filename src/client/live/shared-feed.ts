import { staleAfter } from './delays.js';
import { Feed } from './feed.js';
import type { LiveListener, LiveSource, LiveState, LiveWorld } from './types.js';

/** How long another tab may take to say what it knows, in milliseconds. */
const helloPatience = 3_000;

/**
 * What tabs tell each other: what the one that has the connection knows, a wish to hear it, or to have
 * it read anew.
 */
type Notice =
  'hello' | 'renew' | { readonly state: LiveState; readonly event?: Parameters<LiveListener>[1] };

/**
 * Follows an office's queue together with the browser's other tabs: one has the connection and tells
 * the others. Without Web Locks (pages without HTTPS) each has its own. So has, for as long as it
 * hears nothing, a tab whose fellow was put to sleep.
 */
export class SharedFeed {
  private state: LiveState = { ahead: 0 };
  private channel: BroadcastChannel | undefined;
  private readonly life = new AbortController();
  private release: (() => void) | undefined;
  private stopWaiting: (() => void) | undefined;
  private readonly feed: Feed;
  private readonly name: string;

  constructor(
    source: LiveSource,
    private readonly world: LiveWorld,
    private readonly told: LiveListener,
  ) {
    this.feed = new Feed(source, world, this.onOwnNews);
    this.name = `motcua-queue ${source.options.baseUrl} ${source.office}`;
  }

  start(): void {
    const { locks } = this.world;
    if (!locks) return this.feed.start(this.state);
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = ({ data }) => this.onNotice(data as Notice);
    this.waitFor(helloPatience);
    locks.request(this.name, { signal: this.life.signal }, this.lead).catch(this.feedAlone);
    this.channel.postMessage('hello' satisfies Notice);
  }

  stop(): void {
    this.life.abort();
    this.release?.();
    this.stopWaiting?.();
    this.channel?.close();
    this.feed.stop();
  }

  /** Ends a wait for the next attempt. @param urgent even if the last one was just made */
  hurry(urgent: boolean): void {
    if (this.feed.isRunning) this.feed.hurry(urgent);
    else if (urgent) this.feedAlone();
  }

  /** Has the queue read anew, unless it was just read. */
  renew(): void {
    if (this.feed.isRunning) void this.feed.renew();
    else this.channel?.postMessage('renew' satisfies Notice);
  }

  private get isLeading(): boolean {
    return this.release !== undefined;
  }

  /** Has the connection until it is stopped. */
  private readonly lead = (): Promise<void> => {
    const led = new Promise<void>((resolve) => (this.release = resolve));
    this.feedAlone();
    return led;
  };

  /** Where another tab cannot be asked, or does not answer. */
  private readonly feedAlone = (): void => {
    this.stopWaiting?.();
    if (!this.life.signal.aborted && !this.feed.isRunning) this.feed.start(this.state);
  };

  private readonly onOwnNews: LiveListener = (state, event) => {
    this.state = state;
    if (this.isLeading) this.tellOthers(event);
    this.told(state, event);
  };

  private onNotice(notice: Notice): void {
    if (this.isLeading) {
      if (notice === 'hello') this.tellOthers();
      if (notice === 'renew') void this.feed.renew();
    } else if (typeof notice === 'object' && !this.isOlder(notice.state)) {
      this.feed.stop();
      this.waitFor(staleAfter);
      this.state = notice.state;
      this.told(notice.state, notice.event);
    }
  }

  /** A tab that was asleep tells what it knew before, until it has read anew. */
  private isOlder({ queue, heardAt = 0 }: LiveState): boolean {
    const { queue: own, heardAt: ownHeardAt = 0 } = this.state;
    if (!queue) return true;
    return own !== undefined && queue.sequence < own.sequence && heardAt < ownHeardAt;
  }

  /** Errors are no data that could be cloned; each tab meets its own. */
  private tellOthers(event?: Parameters<LiveListener>[1]): void {
    const state = { ...this.state, error: undefined };
    this.channel?.postMessage({ state, ...(event && { event }) } satisfies Notice);
  }

  private waitFor(milliseconds: number): void {
    this.stopWaiting?.();
    this.stopWaiting = this.world.clock.after(milliseconds, this.feedAlone);
  }
}
