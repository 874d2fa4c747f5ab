import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { applyEvent } from '../../../src/client/live/apply-event.js';
import { QueueEvent, type Queue } from '../../../src/contract/queue.js';
import { createApp } from '../../../src/server/app.js';
import type { Database } from '../../../src/server/database/database.js';
import { openPostgres } from '../../../src/server/database/postgres.js';
import { keepEvent } from '../../../src/server/queue/events.js';
import { openQueueStreams } from '../../../src/server/queue/stream/queue-streams.js';
import { calledEvent } from '../../../src/contract/examples/queue.js';
import { randomFrom } from '../../helpers/random.js';
import type { Fixture } from '../helpers/databases.js';
import { readEvents } from '../helpers/event-reader.js';
import { fakeHandlers } from '../helpers/fake-handlers.js';
import { office, openHall, takeOffices, type Hall } from '../helpers/queue.js';

export function queueStreamSuite(fixture: () => Fixture, isServer: boolean): void {
  const database = (): Database => fixture().database;

  /** One server's streams over the database, or over another connection to it. */
  async function serve(on: Database = database()) {
    const streams = await openQueueStreams(on);
    onTestFinished(() => streams.close());
    const checkHealth = (): Promise<void> => Promise.resolve();
    return { streams, app: createApp({ handlers: fakeHandlers(), streams, checkHealth }) };
  }

  /** An office whose day has begun: the first number of a day makes an event of its own. */
  async function openDay(): Promise<Hall> {
    const hall = await openHall(database());
    await takeNumbers(hall, 1);
    return hall;
  }

  /** So many numbers taken; so many events. */
  async function takeNumbers(hall: Hall, count: number): Promise<void> {
    for (let n = 0; n < count; n++) expect((await hall.take('a')).status).toBe(200);
  }

  /**
   * Ten events behind a sequence, together far more than is kept for a reader.
   *
   * @param kept is waited for after each of them
   */
  async function keepLargeEvents(
    sequence: number,
    kept?: (sequence: number) => Promise<void>,
  ): Promise<void> {
    for (let n = sequence + 1; n <= sequence + 10; n++) {
      const event = { ...calledEvent, sequence: n, number: 'x'.repeat(40_000) };
      await database().transaction(async (transaction) => {
        await keepEvent(transaction, 'thu', event);
        await transaction.query('update offices set sequence = $1', [n]);
      });
      await kept?.(n);
    }
  }

  /** Counts the readings of events. */
  function counting(): { database: Database; readings: () => number } {
    const query = vi.fn<Database['query']>((...args) => database().query(...args) as never);
    const readings = (): number =>
      query.mock.calls.filter(([sql]) => sql.includes('select event from queue_events')).length;
    return { database: { ...database(), query: query as Database['query'] }, readings };
  }

  describe('the stream', () => {
    test('tells of what happens, as the contract says', async () => {
      const hall = await openDay();
      const { app } = await serve();
      const reader = await readEvents(app);
      expect(reader.response.status).toBe(200);
      expect(reader.response.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
      expect(reader.response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(reader.response.headers.get('Cache-Control')).toBe('no-store, no-transform');
      expect(reader.response.headers.get('X-Accel-Buffering')).toBe('no');
      await takeNumbers(hall, 1);
      await hall.act('1', 'call-next');
      await expect.poll(() => reader.events().map(({ kind }) => kind)).toEqual(['taken', 'called']);
      for (const event of reader.events()) expect(QueueEvent.safeParse(event).success).toBe(true);
      expect(reader.messages.map(({ id }) => id)).toEqual(reader.sequences().map(String));
      expect(reader.text()).toMatch(/^retry: [2-6]\d{3}\n\n/);
    });

    test('continues behind the event that a reader had last', async () => {
      const hall = await openDay();
      const { app } = await serve();
      const { sequence } = await hall.queue();
      await takeNumbers(hall, 5);
      const reader = await readEvents(app, sequence + 2);
      await expect.poll(() => reader.sequences()).toEqual([3, 4, 5].map((n) => sequence + n));
      await takeNumbers(hall, 1);
      await expect.poll(() => reader.sequences().at(-1)).toBe(sequence + 6);
      expect((await readEvents(app, sequence + 6)).messages).toEqual([]);
    });

    test('skips and repeats nothing, whenever a reader comes', async () => {
      const hall = await openDay();
      const { app } = await serve();
      const { sequence } = await hall.queue();
      const busy = takeNumbers(hall, 30);
      const readers = [];
      for (let n = 0; n < 10; n++) readers.push(await readEvents(app, sequence));
      await busy;
      const all = Array.from({ length: 30 }, (_, n) => sequence + 1 + n);
      for (const reader of readers) await expect.poll(() => reader.sequences()).toEqual(all);
    });

    test.each(['900', 'abc', '-1', '1e3'])('asks to read anew what knows id %s', async (id) => {
      const hall = await openDay();
      await takeNumbers(hall, 1);
      const { app } = await serve();
      const reader = await readEvents(app, id);
      await expect.poll(() => reader.messages.map(({ event }) => event)).toEqual(['reset']);
      await takeNumbers(hall, 1);
      await expect.poll(() => reader.sequences()).toHaveLength(1);
    });

    test('asks to read anew whoever has missed what is forgotten', async () => {
      const hall = await openDay();
      await takeNumbers(hall, 4);
      const { sequence } = await hall.queue();
      await database().query('delete from queue_events where sequence < $1', [sequence]);
      const { app } = await serve();
      const behind = await readEvents(app, sequence - 2);
      const next = await readEvents(app, sequence - 1);
      await expect.poll(() => behind.messages.map(({ event }) => event)).toEqual(['reset']);
      await expect.poll(() => next.sequences()).toEqual([sequence]);
    });

    test('is not there for an office that is not', async () => {
      const { app } = await serve();
      const response = await app.request('/api/v1/offices/none/queue/events');
      expect([response.status, await response.json()]).toMatchObject([
        404,
        { type: 'urn:motcua:problem:not-found' },
      ]);
    });

    test('answers HEAD without a body to leave open', async () => {
      await openDay();
      const { app } = await serve();
      const response = await app.request('/api/v1/offices/thu/queue/events', { method: 'HEAD' });
      expect([response.status, response.body]).toEqual([200, null]);
    });

    test('is read from the database once for all who watch', async () => {
      const hall = await openDay();
      const { database: counted, readings } = counting();
      const { app } = await serve(counted);
      const readers = [];
      for (let n = 0; n < 20; n++) readers.push(await readEvents(app));
      const before = readings();
      await takeNumbers(hall, 1);
      for (const reader of readers) await expect.poll(() => reader.sequences()).toHaveLength(1);
      expect(readings() - before).toBe(1);
    });

    test('of one office says nothing of another', async () => {
      const hall = await openDay();
      await takeOffices(database(), office({ code: 'khac' }));
      const { app } = await serve();
      const reader = await readEvents(app, undefined, 'khac');
      const own = await readEvents(app);
      await takeNumbers(hall, 1);
      await expect.poll(() => own.sequences()).toHaveLength(1);
      expect(reader.messages).toEqual([]);
    });

    test('ends when the server does, which then takes no more', async () => {
      await openDay();
      const { streams, app } = await serve();
      const reader = await readEvents(app);
      await streams.close();
      await reader.ended;
      expect((await app.request('/api/v1/offices/thu/queue/events')).status).toBe(503);
    });

    test('is cut for a reader that does not read', async () => {
      const hall = await openDay();
      const { app } = await serve();
      const sequence = (await hall.queue()).sequence;
      const response = await app.request('/api/v1/offices/thu/queue/events');
      const quick = await readEvents(app);
      // One by one: all at once are too much for anybody.
      await keepLargeEvents(sequence, (n) =>
        expect.poll(() => quick.sequences().at(-1), { interval: 5 }).toBe(n),
      );
      await expect(response.text()).rejects.toThrow('too slow');
    });
  });

  test('asks to read anew whoever has missed more than waits for a reader', async () => {
    const hall = await openDay();
    const { sequence } = await hall.queue();
    await keepLargeEvents(sequence);
    const { app } = await serve();
    const reader = await readEvents(app, sequence);
    await expect.poll(() => reader.messages.map(({ event }) => event)).toEqual(['reset']);
    await takeNumbers(hall, 1);
    await expect.poll(() => reader.sequences()).toEqual([sequence + 11]);
  });

  describe.runIf(isServer)('several processes on one database', () => {
    /** A server with connections of its own. */
    async function another() {
      const connected = await openPostgres(fixture().postgres!.url);
      onTestFinished(() => connected.close());
      return serve(connected);
    }

    test('tell of what others do', async () => {
      const hall = await openDay();
      const { sequence } = await hall.queue();
      const [one, other] = [await another(), await another()];
      const readers = [await readEvents(one.app, sequence), await readEvents(other.app, sequence)];
      await takeNumbers(hall, 10);
      const all = Array.from({ length: 10 }, (_, n) => sequence + 1 + n);
      for (const reader of readers) await expect.poll(() => reader.sequences()).toEqual(all);
    });

    test('continue what another has begun', async () => {
      const hall = await openDay();
      const [one, other] = [await another(), await another()];
      const before = await readEvents(one.app, (await hall.queue()).sequence);
      await takeNumbers(hall, 3);
      await expect.poll(() => before.sequences()).toHaveLength(3);
      await one.streams.close();
      await takeNumbers(hall, 3);
      const last = before.sequences().at(-1)!;
      const after = await readEvents(other.app, last);
      await expect.poll(() => after.sequences()).toEqual([1, 2, 3].map((n) => last + n));
    });

    test('hear again when their connection was cut, and miss nothing', async () => {
      const hall = await openDay();
      const { app } = await another();
      const { sequence } = await hall.queue();
      const reader = await readEvents(app, sequence);
      // Only what listens; the others would make the test's own statements fail.
      const cut = async (): Promise<unknown[]> =>
        database().query(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where query ilike 'listen %' and pid <> pg_backend_pid()`,
        );
      await expect.poll(async () => (await cut()).length).toBeGreaterThan(0);
      await takeNumbers(hall, 2);
      const all = [sequence + 1, sequence + 2];
      await expect.poll(() => reader.sequences()).toEqual(all);
    });
  });

  describe('a heartbeat', () => {
    test('comes every 12 seconds, and brings what no word came of', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      const hall = await openDay();
      const deaf = { ...database(), listen: () => Promise.resolve(() => Promise.resolve()) };
      const { app } = await serve(deaf);
      const reader = await readEvents(app);
      await takeNumbers(hall, 1);
      expect(reader.sequences()).toEqual([]);
      await vi.advanceTimersByTimeAsync(12_000);
      await expect.poll(() => reader.sequences()).toHaveLength(1);
      await expect.poll(() => reader.text()).toMatch(/\n:\n\n$/);
    });

    test('passes nobody over who comes at that moment', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      const hall = await openDay();
      let letIn!: () => void;
      const door = new Promise<void>((resolve) => (letIn = resolve));
      const query = (async (...args: Parameters<Database['query']>) => {
        await door;
        return database().query(...args);
      }) as Database['query'];
      const { app } = await serve({ ...database(), query });
      const coming = readEvents(app);
      await vi.advanceTimersByTimeAsync(12_000);
      letIn();
      const reader = await coming;
      await takeNumbers(hall, 1);
      await expect.poll(() => reader.sequences()).toHaveLength(1);
    });

    test('asks to read anew where the office has begun from its beginning', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      const hall = await openDay();
      await takeNumbers(hall, 3);
      const { app } = await serve();
      const reader = await readEvents(app);
      await database().query('delete from offices');
      await takeOffices(database(), office());
      await vi.advanceTimersByTimeAsync(15_000);
      await expect.poll(() => reader.messages.map(({ event }) => event)).toEqual(['reset']);
      await takeNumbers(hall, 1);
      // The first number of a day makes an event of its own.
      await expect.poll(() => reader.sequences()).toEqual([1, 2]);
    });

    test('ends the streams of an office that is gone', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      await openDay();
      const { app } = await serve();
      const reader = await readEvents(app);
      await database().query('delete from offices');
      await vi.advanceTimersByTimeAsync(15_000);
      await reader.ended;
      expect(reader.messages).toEqual([]);
    });

    test('does not come while the database is gone', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      onTestFinished(() => void vi.useRealTimers());
      await openDay();
      let isGone = false;
      const query = ((...args: Parameters<Database['query']>) =>
        isGone
          ? Promise.reject(new Error('gone'))
          : database().query(...args)) as Database['query'];
      const { app } = await serve({ ...database(), query });
      const reader = await readEvents(app);
      isGone = true;
      await vi.advanceTimersByTimeAsync(30_000);
      expect(reader.text()).not.toContain('\n:');
      isGone = false;
      await vi.advanceTimersByTimeAsync(15_000);
      await expect.poll(() => reader.text()).toMatch(/\n:\n\n$/);
    });
  });

  test('events lead from one state of the queue to the next, whatever is done', async () => {
    const hall = await openDay();
    const { app } = await serve();
    const random = randomFrom(5);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
    const before = await hall.queue();
    const reader = await readEvents(app, before.sequence);
    const tickets: { hold: string; ticket: { id: string } }[] = [];
    for (let n = 0; n < 120; n++) {
      const counter = pick(['1', '2', '3']);
      const desk = await hall.desk(counter);
      const current = desk.current?.id;
      const missed = desk.missed[0]?.id;
      const ticket = tickets.length > 0 ? pick(tickets) : undefined;
      await pick([
        async () => void tickets.push((await hall.take(pick(['a', 'b', 'c', 'd']))).body),
        async () => void tickets.push((await hall.take('a', { priority: 'elderly' })).body),
        () => hall.act(counter, 'call-next', { currentTicketId: current }),
        () => hall.act(counter, 'call-next', { currentTicketId: current }),
        () => hall.act(counter, 'no-show', { ticketId: current ?? '-' }),
        () => hall.act(counter, 'recall', { ticketId: current ?? missed ?? '-' }),
        () => hall.act(counter, 'start-serving', { ticketId: current ?? '-' }),
        () => hall.act(counter, 'complete', { ticketId: current ?? '-' }),
        () =>
          hall.act(counter, 'transfer', { ticketId: current ?? '-', toService: pick(['a', 'b']) }),
        () => hall.act(counter, pick(['pause', 'resume'])),
        () => ticket && hall.hold(ticket as never, 'postpone', { places: 2 }),
        () => ticket && hall.hold(ticket as never, 'leave'),
        () => ticket && hall.hold(ticket as never, 'undo-leave'),
        () => ticket && hall.hold(ticket as never, 'rejoin'),
      ])();
      hall.clock.pass(5);
    }
    const after = await hall.queue();
    await expect.poll(() => reader.sequences().at(-1)).toBe(after.sequence);
    expect(after.sequence).toBeGreaterThan(before.sequence + 40);
    const followed = reader.events().reduce(applyEvent, before);
    expect(followed).toMatchObject({ sequence: after.sequence, counters: after.counters });
    expect(followed.missed).toEqual(after.missed);
    // A number that was taken out of a full list lets an older one in that events do not tell of.
    expect(followed.called).toEqual(after.called.slice(0, followed.called.length));
    // Estimates are of the moment, and nothing happens when they change.
    const waiting = ({ services }: Queue): unknown =>
      services.map(({ id, waiting }) => [id, waiting]);
    expect(waiting(followed)).toEqual(waiting(after));
  });
}
