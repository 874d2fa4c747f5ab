import { createAlarm, type Alarm } from '../outbox/alarm.js';
import { pageClock } from '../outbox/clock.js';
import { SharedFeed } from './shared-feed.js';
import type { LiveListener, LiveSource, LiveState, LiveWorld } from './types.js';

/** One follower of a queue, as it holds on to it. */
export interface Following {
  /** Tries again now, where the last attempt failed. */
  retry(): void;
  /** Has the queue read anew, unless it was just read. */
  renew(): void;
  stop(): void;
}

const page: LiveWorld = {
  clock: pageClock,
  random: Math.random,
  // A page that embeds the library without HTTPS has none.
  locks: globalThis.navigator?.locks,
};

/** One office's queue, for all of a page that follow it. */
class Hall {
  private state: LiveState | undefined;
  private readonly listeners = new Set<LiveListener>();
  private readonly feed: SharedFeed;
  private readonly alarm: Alarm;

  constructor(
    readonly source: LiveSource,
    world: LiveWorld,
    private readonly emptied: (hall: Hall) => void,
  ) {
    this.feed = new SharedFeed(source, world, (state, event) => {
      this.state = state;
      for (const listener of this.listeners) listener(state, event);
    });
    this.alarm = createAlarm(world.clock, () => this.feed.hurry(false));
    this.alarm.watch();
    this.feed.start();
  }

  follow(listener: LiveListener): Following {
    // The same function twice would be one listener.
    const mine: LiveListener = (state, event) => listener(state, event);
    this.listeners.add(mine);
    if (this.state) mine(this.state);
    return {
      retry: () => this.feed.hurry(true),
      renew: () => this.feed.renew(),
      stop: () => {
        this.listeners.delete(mine);
        // An element that is moved leaves the page and is back at once.
        queueMicrotask(() => this.closeIfEmpty());
      },
    };
  }

  private closeIfEmpty(): void {
    if (this.listeners.size > 0) return;
    this.alarm.stop();
    this.feed.stop();
    this.emptied(this);
  }
}

const halls = new Set<Hall>();

/**
 * Follows an office's queue. All of a page that follow the same one share one connection; so do the
 * browser's tabs, but where a page has a `fetch` of its own.
 *
 * @param listener is told at once what is known, then every change
 */
export function followQueue(
  source: LiveSource,
  listener: LiveListener,
  world: LiveWorld = source.options.fetch ? { ...page, locks: undefined } : page,
): Following {
  let hall = [...halls].find((one) => isSame(one.source, source));
  if (!hall) halls.add((hall = new Hall(source, world, (empty) => halls.delete(empty))));
  return hall.follow(listener);
}

/** Whether two ask the same office of the same API in the same way. */
export const isSame = (one: LiveSource, other: LiveSource): boolean =>
  one.office === other.office &&
  one.options.baseUrl === other.options.baseUrl &&
  one.options.fetch === other.options.fetch;
