import { describe, expect, test } from 'vitest';
import { eventsAfter, lastSequence } from '../../../src/server/queue/events.js';
import type { Database } from '../../../src/server/database/database.js';
import { importFile } from '../../../src/server/import/import.js';
import { purge, standardPeriods } from '../../../src/server/purge.js';
import { tellChanges } from '../../../src/server/queue/time-changes.js';
import { workOnTokens, type TokenTask } from '../../../src/server/queue/tokens.js';
import type { OfficeList } from '../../../src/contract/queue.js';
import type { Fixture } from '../helpers/databases.js';
import { office, openHall, takeOffices } from '../helpers/queue.js';
import { fileOf, keepingReport } from '../helpers/report.js';

const fail = (error: unknown): never => {
  throw error;
};

const weekdays = [{ days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' }];

export function queueHallSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;
  const eventsOf = () => eventsAfter(database(), 'thu', 0, 10_000);

  describe('a file of offices', () => {
    test('imported again changes nothing, and is listed without what is the office’s own', async () => {
      const record = office({ agency: 'Phường Mẫu', openingHours: weekdays });
      expect((await takeOffices(database(), record)).said).toEqual([
        'file.jsonl: 1 read, 1 new, 0 changed, 0 unchanged',
      ]);
      expect((await takeOffices(database(), record)).said).toEqual([
        'file.jsonl: 1 read, 0 new, 0 changed, 1 unchanged',
      ]);
      const hall = await openHall(database(), { record });
      expect((await hall.get<OfficeList>('/offices')).body.offices).toEqual([
        { code: 'thu', name: 'Nơi thử', agency: { name: 'Phường Mẫu' }, openingHours: weekdays },
      ]);
    });

    test('has what is wrong in it named', async () => {
      const counter = { id: '1', name: 'Quầy 1', services: ['a', 'b', 'c', 'd'] };
      const { status, said } = await takeOffices(
        database(),
        office({ code: 'a b' }),
        office({ code: 'o2', services: [] }),
        office({
          code: 'o3',
          services: [{ id: 'a', name: 'A', prefix: 'a' }],
          counters: [{ ...counter, services: ['a'] }],
        }),
        office({ code: 'o4', counters: [{ ...counter, services: ['x'] }] }),
        office({ code: 'o5', counters: [counter, counter] }),
        office({ code: 'o6', counters: [{ ...counter, priority: true }] }),
        office({ code: 'o7', priority: { inRow: 0 } }),
        office({ code: 'o8', openingHours: [{ days: [8], from: '07:30', to: '11:30' }] }),
      );
      expect(status).toBe(1);
      expect(said.map((line) => /^file.jsonl:(\d: [\w.]+)/.exec(line)?.[1])).toEqual([
        '1: code',
        '2: services',
        '3: services',
        '4: counters',
        '4: counters',
        '5: counters',
        '6: counters',
        '7: priority.inRow',
        '8: openingHours.0.days.0',
        undefined,
      ]);
    });

    test.each([
      ['without a rule', {}, ['elderly', 'pregnant', 'disabled'], 10],
      ['with a rule of its own', { priority: { classes: ['disabled'] } }, ['disabled'], 10],
      ['with no class', { priority: { classes: [] }, postpone: { places: 2 } }, [], 2],
      ['with a rule that leaves classes out', { priority: { inRow: 3 } }, 3, 10],
    ])('%s says whom it calls sooner and how far one may move back', async (_, rule, who, most) => {
      const hall = await openHall(database(), { record: office(rule) });
      const { priorities, postponeUpTo } = await hall.queue();
      if (typeof who === 'number') expect(priorities).toHaveLength(who);
      else expect(priorities).toEqual(who);
      expect(postponeUpTo).toBe(most);
      const { status } = await hall.take('a', { priority: 'elderly' });
      expect(status).toBe(priorities?.includes('elderly') ? 200 : 400);
      const mine = (await hall.take('a')).body;
      expect((await hall.hold(mine, 'postpone', { places: most })).status).toBe(200);
      expect((await hall.hold(mine, 'postpone', { places: most + 1 })).status).toBe(400);
    });

    test('that was imported without classes has none from then on', async () => {
      const hall = await openHall(database());
      await takeOffices(database(), office({ priority: { classes: [] } }));
      expect((await hall.queue()).priorities).toEqual([]);
      await takeOffices(database(), office());
      expect((await hall.queue()).priorities).toHaveLength(3);
    });

    test('may be CSV, with JSON in its cells', async () => {
      const cell = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
      const { services, counters } = office() as Record<string, unknown>;
      const csv = `code;name;services;counters\nthu;Nơi thử;${cell(services)};${cell(counters)}\n`;
      const report = keepingReport();
      const file = fileOf(csv, 'file.csv');
      expect(await importFile(database(), 'offices', file, {}, report)).toBe(0);
      const again = await takeOffices(database(), office());
      expect(again.said).toEqual(['file.jsonl: 1 read, 0 new, 0 changed, 1 unchanged']);
    });
  });

  describe('a day', () => {
    test('begins with number 1 and with nobody waiting', async () => {
      const hall = await openHall(database());
      const served = (await hall.take('a')).body;
      const waiting = (await hall.take('a')).body;
      const current = (await hall.act('1', 'call-next')).body.current!;
      await hall.act('1', 'pause');
      hall.clock.now = new Date('2026-03-05T00:00:01+07:00');
      expect(await hall.queue()).toMatchObject({ day: '2026-03-05', called: [], missed: [] });
      const next = (await hall.take('a')).body.ticket;
      expect(next).toMatchObject({ number: 'A001', ahead: 0 });
      expect((await hall.ticket(waiting)).body).toMatchObject({ state: 'left', can: [] });
      expect((await hall.ticket(served)).body).toMatchObject({ state: 'left' });
      const desk = await hall.desk('1');
      expect(desk).toMatchObject({ counter: { paused: false }, waitingTotal: 1 });
      expect(desk.current).toBeUndefined();
      const late = await hall.act('1', 'complete', { ticketId: current.id });
      expect(late.status).toBe(409);
      // What was before is forgotten; the sequence goes on.
      const events = await eventsOf();
      expect(events.map(({ sequence, kind }) => [sequence, kind])).toEqual([
        [6, 'new-day'],
        [7, 'taken'],
      ]);
      expect(await lastSequence(database(), 'thu')).toBe(7);
    });

    test('does not come back by a clock that is behind', async () => {
      const hall = await openHall(database());
      await hall.take('a');
      hall.clock.pass(-24 * 60 * 60);
      const mine = (await hall.take('a')).body;
      expect(mine.ticket).toMatchObject({ number: 'A002', ahead: 1, can: ['postpone', 'leave'] });
      const { day, services } = await hall.queue();
      expect([day, services[0]!.waiting]).toEqual(['2026-03-04', 2]);
      expect((await hall.desk('1')).waitingTotal).toBe(2);
    });

    test('is told once, though nobody does anything and several servers look', async () => {
      await openHall(database());
      const morning = new Date('2026-03-05T00:00:05+07:00');
      await Promise.all([1, 2, 3].map(() => tellChanges(database(), morning, fail)));
      expect((await eventsOf()).map(({ kind }) => kind)).toEqual(['new-day']);
    });
  });

  describe('opening hours', () => {
    test('end taking numbers, not calling', async () => {
      const hall = await openHall(database(), { record: office({ openingHours: weekdays }) });
      await hall.take('a');
      hall.clock.now = new Date('2026-03-04T11:30:00+07:00');
      const refused = await hall.take('a');
      expect([refused.status, refused.problem.type]).toEqual([
        409,
        'urn:motcua:problem:service-closed',
      ]);
      expect((await hall.queue()).services.map(({ open }) => open)).toEqual(Array(4).fill(false));
      expect((await hall.act('1', 'call-next')).body.current!.number).toBe('A001');
    });

    test('can be a service’s own', async () => {
      const { services } = office() as { services: object[] };
      const own = { openingHours: [{ days: [3], from: '08:00', to: '08:30' }] };
      const record = office({ services: [{ ...services[0], ...own }, ...services.slice(1)] });
      const hall = await openHall(database(), { record });
      expect((await hall.queue()).services.map(({ open }) => open)).toEqual([
        false,
        true,
        true,
        true,
      ]);
    });

    test('are told of when they begin and end, and so is another record', async () => {
      const record = office({ openingHours: weekdays });
      await openHall(database(), { record });
      const at = (time: string) =>
        tellChanges(database(), new Date(`2026-03-04T${time}:00+07:00`), fail);
      for (const time of ['07:00', '07:10', '07:30', '07:31', '11:30']) await at(time);
      expect((await eventsOf()).map(({ kind, services }) => [kind, services[0]!.open])).toEqual([
        ['new-day', false],
        ['other', true],
        ['other', false],
      ]);
      const { services } = record as { services: { name: string }[] };
      await takeOffices(database(), {
        ...record,
        services: [{ ...services[0], name: 'Tên khác' }, ...services.slice(1)],
      });
      await at('11:31');
      await at('11:32');
      expect((await eventsOf()).slice(3)).toMatchObject([
        { kind: 'other', services: [{ name: 'Tên khác' }, {}, {}, {}], counters: { length: 8 } },
      ]);
    });
  });

  test('an office that cannot be looked at keeps no other from being told', async () => {
    await openHall(database());
    await takeOffices(database(), office(), office({ code: 'sau' }));
    await database().query(`update offices set record = '{}' where code = 'thu'`);
    const failures: unknown[] = [];
    const now = new Date('2026-03-04T09:00:00+07:00');
    await tellChanges(database(), now, (error) => failures.push(error));
    expect(failures).toHaveLength(1);
    const events = await eventsAfter(database(), 'sau', 0, 10);
    expect(events.map(({ kind }) => kind)).toEqual(['new-day']);
  });

  describe('estimates', () => {
    test('come once ten were served, from how long they took', async () => {
      const hall = await openHall(database());
      for (let i = 0; i < 14; i++) await hall.take('a');
      let current: string | undefined;
      for (let served = 0; served < 10; served++) {
        expect((await hall.queue()).services[0]!.estimate).toBeUndefined();
        current = (await hall.act('1', 'call-next', { currentTicketId: current })).body.current!.id;
        hall.clock.pass(5 * 60);
      }
      await hall.act('1', 'complete', { ticketId: current });
      const { services } = await hall.queue();
      // Four wait, five minutes each; what follows waits for at most one more.
      expect(services[0]).toMatchObject({ waiting: 4, estimate: { from: 20, to: 25 } });
      expect(services[1]!.estimate).toBeUndefined();
      const mine = (await hall.take('a')).body.ticket;
      expect(mine).toMatchObject({ ahead: 4, estimate: { from: 20, to: 25 } });
      expect((await eventsOf()).at(-1)!.services[0]!.estimate).toEqual({ from: 25, to: 30 });
      await hall.act('1', 'pause');
      expect((await hall.queue()).services[0]!.estimate).toBeUndefined();
    });

    /** A hall where ten were served at counter 1, five minutes each, and some wait. */
    async function openServed() {
      const hall = await openHall(database());
      for (let i = 0; i < 14; i++) await hall.take('a');
      let current: string | undefined;
      for (let served = 0; served < 10; served++) {
        const body = { currentTicketId: current };
        current = (await hall.act('1', 'call-next', body)).body.current!.id;
        hall.clock.pass(5 * 60);
      }
      await hall.act('1', 'complete', { ticketId: current });
      const estimate = async () => (await hall.queue()).services[0]!.estimate;
      return { hall, estimate };
    }

    test('do not count a counter that stands ready and has called nobody for half an hour', async () => {
      const { hall, estimate } = await openServed();
      await hall.act('2', 'pause');
      await hall.act('2', 'resume');
      expect(await estimate()).toEqual({ from: 20, to: 25 });
      hall.clock.pass(24 * 60);
      expect(await estimate()).toEqual({ from: 20, to: 25 });
      hall.clock.pass(2 * 60);
      expect(await estimate()).toBeUndefined();
      await hall.act('2', 'call-next');
      expect(await estimate()).toEqual({ from: 15, to: 20 });
    });

    test('count a counter that serves somebody for longer, but not for hours', async () => {
      const { hall, estimate } = await openServed();
      await hall.act('1', 'call-next');
      hall.clock.pass(59 * 60);
      expect(await estimate()).toEqual({ from: 15, to: 20 });
      hall.clock.pass(62 * 60);
      expect(await estimate()).toBeUndefined();
    });

    test('are told anew once when a counter has called nobody for long', async () => {
      const { hall } = await openServed();
      const look = () => tellChanges(database(), hall.clock.now, fail);
      await look();
      const before = (await eventsOf()).length;
      hall.clock.pass(20 * 60);
      await look();
      expect((await eventsOf()).length).toBe(before);
      hall.clock.pass(10 * 60);
      await Promise.all([look(), look(), look()]);
      await look();
      const [told, ...more] = (await eventsOf()).slice(before);
      expect(told).toMatchObject({ kind: 'estimated', services: { length: 4 }, counters: [] });
      expect(told!.services[0]).toMatchObject({ waiting: 4 });
      expect(told!.services[0]!.estimate).toBeUndefined();
      expect(more).toEqual([]);
      // Who calls again may fall idle again.
      const { current } = (await hall.act('1', 'call-next')).body;
      await hall.act('1', 'no-show', { ticketId: current!.id });
      hall.clock.pass(31 * 60);
      await look();
      expect((await eventsOf()).map(({ kind }) => kind).slice(before + 1)).toEqual([
        'called',
        'no-show',
        'estimated',
      ]);
    });
  });

  describe('desk tokens', () => {
    const work = async (task: TokenTask): Promise<string[]> => {
      const report = keepingReport();
      expect(await workOnTokens(database(), task, report)).toBe(0);
      return report.results;
    };

    test('are told once, kept as hashes, and open nothing once they are revoked', async () => {
      const hall = await openHall(database());
      await database().query('delete from desk_tokens');
      const [token] = await work({ act: 'create', office: 'thu', counter: '2' });
      expect((await hall.get('/offices/thu/counters/2', { token: token! })).status).toBe(200);
      const kept = await database().query('select to_jsonb(desk_tokens) as row from desk_tokens');
      expect(JSON.stringify(kept)).not.toContain(token);
      const [line] = await work({ act: 'list', office: 'thu' });
      expect(line).toMatch(/^[0-9a-f]{8} {2}thu {2}2 {2}\d{4}-/);
      expect(line).not.toContain(token);
      expect(await work({ act: 'list', office: 'other' })).toEqual([]);
      const id = line!.slice(0, 8);
      expect(await work({ act: 'revoke', id })).toEqual([`${id}: revoked`]);
      expect((await hall.get('/offices/thu/counters/2', { token: token! })).status).toBe(401);
    });

    test('are for counters that are there', async () => {
      await takeOffices(database(), office());
      const refused = (task: TokenTask) => workOnTokens(database(), task, keepingReport());
      await expect(refused({ act: 'create', office: 'x', counter: '1' })).rejects.toThrow(
        'office x',
      );
      await expect(refused({ act: 'create', office: 'thu', counter: '9' })).rejects.toThrow('9');
      await expect(refused({ act: 'revoke', id: 'x' })).rejects.toThrow('token x');
    });
  });

  test('numbers are purged after their time', async () => {
    const hall = await openHall(database());
    const old = (await hall.take('a')).body;
    hall.clock.now = new Date();
    const new1 = (await hall.take('a')).body;
    await purge(database(), { ...standardPeriods, tickets: 0 }, keepingReport());
    expect((await hall.ticket(old)).status).toBe(404);
    expect((await hall.ticket(new1)).status).toBe(200);
  });
}
