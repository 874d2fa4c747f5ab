import { beforeEach, afterEach, describe, expect, onTestFinished, test } from 'vitest';
import { Feed } from '../../../src/client/live/feed.js';
import type { LiveState } from '../../../src/client/live/types.js';
import type { QueueEvent } from '../../../src/contract/queue.js';
import { queue } from '../../../src/contract/examples/queue.js';
import { randomFrom } from '../../helpers/random.js';
import { FakeClock, seconds } from '../../outbox/fake-clock.js';
import { FakeHall } from './fake-hall.js';

let clock: FakeClock;
let hall: FakeHall;
let feed: Feed;
let state: LiveState;
let events: QueueEvent[];

/** Lets everything happen that needs no time to pass. */
const settle = async (): Promise<void> => {
  for (let n = 0; n < 5; n++) await new Promise((resolve) => setImmediate(resolve));
};

async function pass(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await settle();
}

/** Lets time pass second by second, with whatever timers that sets. */
async function live(time: number): Promise<void> {
  for (let n = 0; n < time; n++) await pass(1000);
}

beforeEach(() => {
  clock = new FakeClock();
  hall = new FakeHall(clock);
  state = { ahead: 0 };
  events = [];
  const options = { baseUrl: 'https://mot-cua.example/api/v1', fetch: hall.fetch };
  const world = { clock, random: () => 0.5, locks: undefined };
  feed = new Feed({ options, office: 'trung-tam' }, world, (next, event) => {
    state = next;
    if (event) events.push(event);
  });
});
afterEach(() => feed.stop());

async function start(): Promise<void> {
  feed.start({ ahead: 0 });
  await settle();
}

describe('a feed', () => {
  test('reads the queue, then follows it from there', async () => {
    await start();
    expect(hall.asked).toEqual(['queue', `stream ${queue.sequence}`]);
    const event = hall.happen();
    await settle();
    expect(events).toEqual([event]);
    expect(state.queue?.called[0]?.number).toBe('A013');
  });

  test('goes on behind what it was started with', async () => {
    feed.start({ ahead: 0, queue });
    await settle();
    expect(hall.asked).toEqual([`stream ${queue.sequence}`]);
  });

  test('passes over an event that it knows', async () => {
    await start();
    hall.happen({}, queue.sequence);
    await settle();
    expect([events, state.queue?.sequence]).toEqual([[], queue.sequence]);
  });

  test.each([
    ['a gap', () => hall.happen({}, queue.sequence + 2)],
    ['`reset`', () => hall.write('event: reset\ndata: {}\n\n')],
    ['a kind that it does not know', () => hall.happen({ kind: 'merged' as never })],
    ['an event that makes no sense', () => hall.write('data: {}\n\n')],
    ['an event that is not JSON', () => hall.write('data: {\n\n')],
  ])('reads the queue anew after %s', async (_, happens) => {
    await start();
    happens();
    // What reads tolerantly is loaded when it is needed.
    await expect.poll(() => hall.streams).toBe(0);
    expect(events).toEqual([]);
    await live(10);
    expect(hall.asked.slice(2)).toEqual(['queue', `stream ${hall.queue.sequence}`]);
    expect(state.queue?.sequence).toBe(hall.queue.sequence);
    expect(state.error).toBe(undefined);
  });

  test('goes on without reading anew when a stream that worked ends', async () => {
    await start();
    await live(25);
    hall.happen();
    await settle();
    hall.endStreams();
    await live(10);
    expect(hall.asked.slice(2)).toEqual([`stream ${queue.sequence + 1}`]);
  });

  test('comes back when the stream asks for it, spread at random', async () => {
    await start();
    await live(25);
    hall.endStreams();
    await settle();
    await live(3);
    expect(hall.asked).toHaveLength(2);
    await live(1);
    expect(hall.asked).toHaveLength(3);
  });

  test('gives a stream up that has fallen silent', async () => {
    await start();
    await live(45);
    expect(hall.streams).toBe(1);
    expect(hall.asked.filter((what) => what.startsWith('stream'))).toHaveLength(2);
  });

  test('keeps a stream that has only heartbeats, and knows when it heard the last', async () => {
    await start();
    for (let n = 0; n < 10; n++) {
      await live(15);
      hall.write(':\n\n');
      await settle();
    }
    expect(hall.asked).toHaveLength(2);
    expect(state.heardAt).toBe(clock.now());
  });

  describe('renewed', () => {
    const estimate = { from: 3, to: 9 };
    const later = (): void => {
      const services = hall.queue.services.map((service) => ({ ...service, estimate }));
      hall.queue = { ...hall.queue, services };
    };
    const reads = (): number => hall.asked.filter((what) => what === 'queue').length;
    /** So many seconds pass, in which the stream says that it is alive. */
    const liveOn = async (time: number): Promise<void> => {
      for (let left = time; left > 0; left -= 10) {
        await live(10);
        hall.write(':\n\n');
        await settle();
      }
    };

    test('reads beside its stream what time has changed, at most once in a while', async () => {
      await start();
      later();
      await feed.renew();
      await liveOn(30);
      expect([reads(), state.queue?.services]).toEqual([1, queue.services]);
      await liveOn(20);
      for (let n = 0; n < 5; n++) void feed.renew();
      await settle();
      expect([reads(), state.queue?.services[0]?.estimate]).toEqual([2, estimate]);
      expect([state.heardAt, hall.streams]).toEqual([clock.now(), 1]);
      expect(hall.asked.filter((what) => what.startsWith('stream'))).toHaveLength(1);
    });

    test('knows the language of what it has read', async () => {
      await start();
      await liveOn(50);
      hall.language = 'en';
      await feed.renew();
      expect(state.language).toBe('en');
    });

    test('leaves an answer that is no newer than what is known', async () => {
      await start();
      await liveOn(50);
      later();
      const behind = new FakeClock();
      behind.set(Date.parse(state.queue!.asOf));
      Object.assign(hall, { clock: behind });
      await feed.renew();
      expect([reads(), state.queue?.services]).toEqual([2, queue.services]);
    });

    test.each([
      ['overtaken by the stream', -1],
      ['not reached by the stream', 1],
    ])('leaves an answer that is %s', async (_, by) => {
      await start();
      await liveOn(50);
      const sequence = queue.sequence + by;
      hall.queue = { ...hall.queue, sequence, called: [] };
      await feed.renew();
      expect(state.queue).toMatchObject({ sequence: queue.sequence, called: queue.called });
    });

    test('takes a failure for nothing: the stream says how things are', async () => {
      await start();
      await liveOn(50);
      hall.isUp = false;
      await feed.renew();
      expect([state.error, hall.streams]).toEqual([undefined, 1]);
    });

    test('leaves it to the next attempt where there is no stream, and asks nothing once stopped', async () => {
      hall.kind = 'no stream';
      await start();
      clock.advance(50_000);
      const before = reads();
      void feed.renew();
      expect(reads()).toBe(before);
      feed.stop();
      void feed.renew();
      expect(reads()).toBe(before);
    });
  });

  test('knows by how much the server’s clock is ahead', async () => {
    const server = new FakeClock();
    server.set(clock.now() + seconds(90));
    hall = new FakeHall(server);
    const options = { baseUrl: 'https://mot-cua.example/api/v1', fetch: hall.fetch };
    const world = { clock, random: () => 0.5, locks: undefined };
    feed = new Feed({ options, office: 'trung-tam' }, world, (next) => (state = next));
    await start();
    expect([state.ahead, state.heardAt]).toEqual([seconds(90), server.now()]);
  });

  test.each([seconds(3600), seconds(-3600)])(
    'compares clocks again when this device’s was set, by %i ms',
    async (jump) => {
      const server = new FakeClock();
      hall = new FakeHall(server);
      const options = { baseUrl: 'https://mot-cua.example/api/v1', fetch: hall.fetch };
      const world = { clock, random: () => 0.5, locks: undefined };
      feed = new Feed({ options, office: 'trung-tam' }, world, (next) => (state = next));
      await start();
      await live(25);
      clock.set(clock.now() + jump);
      server.set(clock.now() - jump);
      hall.write(':\n\n');
      await live(10);
      expect(Math.abs(state.ahead + jump)).toBeLessThan(seconds(15));
      expect(hall.streams).toBe(1);
    },
  );

  test('takes being stopped for no failure of the stream', async () => {
    await start();
    for (let n = 0; n < 3; n++) {
      feed.stop();
      await settle();
      feed.start(state);
      await settle();
    }
    expect(hall.streams).toBe(1);
  });

  test.each(['no stream', 'kept back', 404] as const)(
    'polls where the stream is %s',
    async (kind) => {
      hall.kind = kind;
      await start();
      await live(60);
      const reads = hall.asked.filter((what) => what === 'queue').length;
      expect(reads).toBeGreaterThanOrEqual(4);
      expect(reads).toBeLessThanOrEqual(8);
      expect(hall.asked.filter((what) => what.startsWith('stream'))).toHaveLength(1);
      expect(clock.now() - state.heardAt!).toBeLessThan(seconds(20));
    },
  );

  test.each(['cut', 'ends'] as const)('polls where streams %s three times', async (kind) => {
    hall.kind = kind;
    await start();
    await live(120);
    expect(hall.asked.filter((what) => what.startsWith('stream'))).toHaveLength(3);
    expect(clock.now() - state.heardAt!).toBeLessThan(seconds(20));
  });

  test('tries a stream again after some minutes of polling', async () => {
    hall.kind = 'no stream';
    await start();
    hall.kind = 'stream';
    await live(320);
    expect(hall.streams).toBe(1);
    hall.happen();
    await settle();
    expect(events).toHaveLength(1);
  });

  test('does not take an old answer, kept somewhere on the way, for news', async () => {
    hall.kind = 'no stream';
    await start();
    const { heardAt } = state;
    const stopped = new FakeClock();
    stopped.set(clock.now());
    Object.assign(hall, { clock: stopped });
    await live(60);
    expect(state.heardAt).toBe(heardAt);
  });

  test('makes no storm of a server that is gone, and is back soon after it is', async () => {
    await start();
    hall.isUp = false;
    hall.endStreams();
    await live(3600);
    const tried = hall.asked.length - 2;
    expect(tried).toBeGreaterThan(60);
    expect(tried).toBeLessThan(140);
    expect(state.error).toMatchObject({ name: 'NetworkError' });
    expect(state.queue).toBeDefined();
    hall.isUp = true;
    for (let n = 0; n < 46 && hall.streams === 0; n++) await live(1);
    expect([hall.streams, state.error]).toEqual([1, undefined]);
  });

  test('leaves a server alone that asks for it', async () => {
    const { fetch } = hall;
    const busy = { status: 503, headers: { 'Retry-After': '60' } };
    hall.isUp = false;
    const options = {
      baseUrl: 'https://mot-cua.example/api/v1',
      fetch: (url: string, init: RequestInit) => {
        void fetch(url, init).catch(() => undefined);
        return Promise.resolve(new Response('', busy));
      },
    };
    const world = { clock, random: () => 0, locks: undefined };
    feed = new Feed({ options, office: 'trung-tam' }, world, (next) => (state = next));
    await start();
    await live(55);
    expect(hall.asked).toEqual(['queue']);
  });

  test('tries at once when it is told that something has returned, but not again and again', async () => {
    hall.isUp = false;
    await start();
    await live(120);
    const before = hall.asked.length;
    await pass(1001);
    for (let n = 0; n < 10; n++) feed.hurry(false);
    await settle();
    for (let n = 0; n < 10; n++) feed.hurry(false);
    await settle();
    expect(hall.asked.length - before).toBeLessThanOrEqual(2);
    feed.hurry(true);
    await settle();
    expect(hall.asked.length - before).toBeGreaterThanOrEqual(2);
  });

  test('leaves nothing behind when it is stopped', async () => {
    await start();
    await live(30);
    feed.stop();
    await settle();
    expect([hall.streams, clock.pending]).toEqual([0, 0]);
    const { length } = hall.asked;
    await live(120);
    expect(hall.asked).toHaveLength(length);
  });
});

describe('five hundred boards whose server is restarted', () => {
  test.each([1, 10, 60])(
    'for %i s come back within a minute, and never all at once',
    async (down) => {
      const random = randomFrom(down);
      const options = { baseUrl: 'https://mot-cua.example/api/v1', fetch: hall.fetch };
      const boards = Array.from({ length: 500 }, () => {
        const world = { clock, random, locks: undefined };
        return new Feed({ options, office: 'trung-tam' }, world, () => undefined);
      });
      onTestFinished(() => boards.forEach((board) => board.stop()));
      for (const board of boards) board.start({ ahead: 0, queue });
      await settle();
      await live(30);
      expect(hall.streams).toBe(500);
      hall.isUp = false;
      hall.endStreams();
      const busiest = { down: 0, up: 0 };
      for (let second = 0; second < down + 60; second++) {
        hall.isUp = second >= down;
        hall.asked.length = 0;
        if (second % 12 === 0) hall.write(':\n\n');
        await pass(1000);
        const phase = hall.isUp ? 'up' : 'down';
        busiest[phase] = Math.max(busiest[phase], hall.asked.length);
      }
      expect(hall.streams).toBe(500);
      // Each asks for the queue and for the stream; at once that were 1,000.
      expect(busiest.up).toBeLessThan(200);
      expect(busiest.down).toBeLessThan(200);
    },
  );
});
