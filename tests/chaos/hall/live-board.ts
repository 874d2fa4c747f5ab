import { setTimeout as pause } from 'node:timers/promises';
import { Feed } from '../../../src/client/live/feed.js';
import { firstPatience } from '../../../src/client/live/read-stream.js';
import type { LiveState } from '../../../src/client/live/types.js';
import { pageClock, type Clock } from '../../../src/client/outbox/clock.js';
import type { Queue, QueueEvent } from '../../../src/contract/queue.js';
import { office } from './place.js';

/** What became of the boards of a run, all together. */
export interface BoardCounts {
  readonly boards: number;
  /** Events that they have applied. */
  readonly boardApplied: number;
  /** Times that they have read the queue anew instead. */
  readonly boardReads: number;
  /** Changes that were neither applied nor in what was read. */
  readonly boardLost: number;
  /** Events that were applied twice. */
  readonly boardTwice: number;
  /** Times that a sequence went backwards. */
  readonly boardBack: number;
  /** Boards that do not show in the end what the server says. */
  readonly boardDiffers: number;
}

/** Longest wait for a board to come up to date in the end, in milliseconds. */
const patience = 90_000;

/** What never answers by itself: where the server is, is asked anew for each request. */
const nowhere = 'http://board.invalid';

/** A busy machine answers late. A board that took that for a proxy's fault would poll from then on. */
const patientClock: Clock = {
  ...pageClock,
  after: (milliseconds, callback) =>
    pageClock.after(milliseconds === firstPatience ? patience : milliseconds, callback),
};

/** A hall's screen without a screen: the page's own feed, which lives through everything. */
export class LiveBoard {
  private readonly applied: number[] = [];
  private reads = 0;
  private lost = 0;
  private back = 0;
  private queue: Queue | undefined;
  private readonly feed: Feed;

  /** @param url where the server listens now */
  constructor(private readonly url: () => Promise<string>) {
    const options = {
      baseUrl: `${nowhere}/api/v1`,
      fetch: async (input: string, init: RequestInit) =>
        fetch(input.replace(nowhere, await url()), init),
    };
    const world = { clock: patientClock, random: Math.random, locks: undefined };
    this.feed = new Feed({ options, office }, world, (state, event) => this.take(state, event));
    this.feed.start({ ahead: 0 });
  }

  stop(): void {
    this.feed.stop();
  }

  /** Waits until it has heard of everything, and compares it with what the server says. */
  async count(): Promise<Omit<BoardCounts, 'boards'>> {
    const truth = await this.readTruth();
    for (let waited = 0; (this.queue?.sequence ?? 0) < truth.sequence; waited += 100) {
      if (waited > patience) break;
      await pause(100);
    }
    const missing = Math.max(0, truth.sequence - (this.queue?.sequence ?? 0));
    const differs = JSON.stringify(shownOf(truth)) !== JSON.stringify(shownOf(this.queue));
    return {
      boardApplied: this.applied.length,
      boardReads: this.reads,
      boardLost: this.lost + missing,
      boardTwice: this.applied.length - new Set(this.applied).size,
      boardBack: this.back,
      boardDiffers: Number(differs),
    };
  }

  private async readTruth(): Promise<Queue> {
    const response = await fetch(`${await this.url()}/api/v1/offices/${office}/queue`);
    return (await response.json()) as Queue;
  }

  private take({ queue }: LiveState, event: QueueEvent | undefined): void {
    if (!queue || queue === this.queue) return;
    const before = this.queue?.sequence ?? 0;
    this.queue = queue;
    if (queue.sequence < before) this.back += 1;
    if (!event) {
      this.reads += 1;
      return;
    }
    this.applied.push(event.sequence);
    // Between the two nothing was told of.
    this.lost += Math.max(0, event.sequence - before - 1);
  }
}

/** All that a board shows but estimates and when it was so, which depend on the moment. */
const shownOf = (queue: Queue | undefined): unknown =>
  queue && {
    sequence: queue.sequence,
    day: queue.day,
    services: queue.services.map(({ id, waiting, open }) => [id, waiting, open]),
    counters: queue.counters.map(({ id, paused, now }) => [id, paused, now?.number, now?.state]),
    called: queue.called.map(({ number, counter, at }) => [number, counter, at]),
    missed: queue.missed.map(({ number, counter, at }) => [number, counter, at]),
  };

/** The counts of several boards. */
export async function countBoards(boards: readonly LiveBoard[]): Promise<BoardCounts> {
  const counts = await Promise.all(boards.map((board) => board.count()));
  const sum = (name: keyof (typeof counts)[number]): number =>
    counts.reduce((total, one) => total + one[name], 0);
  return {
    boards: boards.length,
    boardApplied: sum('boardApplied'),
    boardReads: sum('boardReads'),
    boardLost: sum('boardLost'),
    boardTwice: sum('boardTwice'),
    boardBack: sum('boardBack'),
    boardDiffers: sum('boardDiffers'),
  };
}
