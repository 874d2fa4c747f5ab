import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Desk } from '../../../src/contract/desk.js';
import { eventsAfter } from '../../../src/server/queue/events.js';
import type { Database } from '../../../src/server/database/database.js';
import type { TakenTicket } from '../../../src/contract/queue.js';
import type { Fixture } from '../helpers/databases.js';
import { office, openHall, type Hall } from '../helpers/queue.js';

/** All events of the office, oldest first. */
const eventsOf = (database: Database) => eventsAfter(database, 'thu', 0, 10_000);

const numbersOf = (desk: Desk): string[] => desk.waiting.map(({ number }) => number);

async function taken(hall: Hall, service: string, more: object = {}): Promise<TakenTicket> {
  const { status, body } = await hall.take(service, more);
  expect(status).toBe(200);
  return body;
}

/** What a counter calls, one after the other, until nobody waits. */
async function callAll(hall: Hall, counter: string): Promise<string[]> {
  const called: string[] = [];
  let current = (await hall.desk(counter)).current?.id;
  for (;;) {
    const { status, body } = await hall.act(counter, 'call-next', { currentTicketId: current });
    expect(status).toBe(200);
    if (!body.current) return called;
    called.push(body.current.number);
    current = body.current.id;
  }
}

export function queueSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;

  describe('a number', () => {
    test('is the next of its service, with two secrets', async () => {
      const hall = await openHall(database());
      const first = await taken(hall, 'a');
      const second = await taken(hall, 'a', { priority: 'elderly' });
      const other = await taken(hall, 'b');
      const numbers = [first, second, other].map(({ ticket }) => ticket.number);
      expect(numbers).toEqual(['A001', 'A002', 'B001']);
      expect(first.ticket).toMatchObject({
        state: 'waiting',
        ahead: 0,
        service: { id: 'a', name: 'Dịch vụ A' },
        takenAt: '2026-03-04T09:00:00+07:00',
        can: ['postpone', 'leave'],
      });
      expect(second.ticket).toMatchObject({ priority: 'elderly', ahead: 0 });
      expect(first.ticket.estimate).toBeUndefined();
      expect(first.hold).not.toBe(first.follow);
      expect((await hall.ticket(first)).body.ahead).toBe(1);
      const { services } = await hall.queue();
      expect(services.map(({ id, waiting }) => [id, waiting])).toEqual([
        ['a', 2],
        ['b', 1],
        ['c', 0],
        ['d', 0],
      ]);
    });

    test('whose answer was lost is the same when it is asked for again', async () => {
      const hall = await openHall(database());
      const key = randomUUID();
      const first = await hall.take('a', {}, { key });
      const again = await hall.take('a', {}, { key });
      expect(again.body).toEqual(first.body);
      expect((await hall.take('b', {}, { key })).status).toBe(422);
      expect((await taken(hall, 'a')).ticket.number).toBe('A002');
    });

    test('is kept without its secrets and without who took it', async () => {
      const hall = await openHall(database());
      const { hold, follow } = await taken(hall, 'a');
      const tables = ['tickets', 'queue_events', 'idempotency_keys', 'attempts'];
      for (const table of tables) {
        const rows = await database().query(`select to_jsonb(kept) as row from ${table} as kept`);
        expect(rows.length).toBeGreaterThan(0);
        const text = JSON.stringify(rows);
        for (const never of [hold, follow, '198.51.100']) expect(text).not.toContain(never);
      }
    });

    test('is read with either secret and changed with one', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      const others = await taken(hall, 'a');
      expect((await hall.ticket(mine, mine.follow)).status).toBe(200);
      expect((await hall.ticket(mine, others.hold)).status).toBe(401);
      const follow = { token: mine.follow };
      expect((await hall.hold(mine, 'leave', {}, follow)).status).toBe(401);
      expect((await hall.ticket(mine)).body.state).toBe('waiting');
      const unknown = { ...mine, ticket: { ...mine.ticket, id: randomUUID() } };
      expect((await hall.ticket(unknown)).status).toBe(404);
      const noId = { ...mine, ticket: { ...mine.ticket, id: 'x' } };
      expect((await hall.ticket(noId)).status).toBe(404);
    });

    test('is refused for what the office does not have', async () => {
      const hall = await openHall(database(), {
        record: office({ priority: { classes: ['elderly'] } }),
      });
      expect((await hall.take('x')).body).toMatchObject({
        type: 'urn:motcua:problem:invalid-body',
        errors: [{ pointer: '/service' }],
      });
      expect((await hall.take('a', { priority: 'pregnant' })).body).toMatchObject({
        errors: [{ pointer: '/priority' }],
      });
      expect((await hall.get('/offices/none/queue')).status).toBe(404);
      expect((await hall.get('/offices/a%00b/queue')).status).toBe(404);
    });

    test('is given to a whole hall behind one address, not to one who takes all', async () => {
      const hall = await openHall(database(), { limits: {} });
      let given = 0;
      let answer = await hall.take('a');
      for (; answer.status === 200; answer = await hall.take('a')) given += 1;
      // A few more than 120, as the first ones are forgotten meanwhile.
      expect(given).toBeGreaterThanOrEqual(120);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
      const other = await hall.take('a', {}, { from: '203.0.113.5' });
      expect(other.body.ticket.number).toBe(`A${given + 1}`);
    });
  });

  describe('a holder', () => {
    test('lets some go first', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      for (let i = 0; i < 4; i++) await taken(hall, 'a');
      const { body } = await hall.hold(mine, 'postpone', { places: 2 });
      expect(body).toMatchObject({ state: 'waiting', ahead: 2 });
      expect(await callAll(hall, '1')).toEqual(['A002', 'A003', 'A001', 'A004', 'A005']);
    });

    test('with priority lets as many go first', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a', { priority: 'disabled' });
      for (let i = 0; i < 3; i++) await taken(hall, 'a');
      expect((await hall.hold(mine, 'postpone', { places: 2 })).body.ahead).toBe(2);
      expect(await callAll(hall, '1')).toEqual(['A002', 'A003', 'A001', 'A004']);
    });

    test('lets no more go first than the office allows', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      for (const places of [0, 11]) {
        expect((await hall.hold(mine, 'postpone', { places })).status).toBe(400);
      }
    });

    test('leaves, and takes that back for a minute', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      await taken(hall, 'a');
      expect((await hall.hold(mine, 'leave')).body).toMatchObject({
        state: 'left',
        can: ['undo-leave'],
      });
      expect(numbersOf(await hall.desk('1'))).toEqual(['A002']);
      hall.clock.pass(59);
      expect((await hall.hold(mine, 'undo-leave')).body).toMatchObject({ state: 'waiting' });
      expect(numbersOf(await hall.desk('1'))).toEqual(['A001', 'A002']);
      await hall.hold(mine, 'leave');
      hall.clock.pass(61);
      const late = await hall.hold(mine, 'undo-leave');
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({
        type: 'urn:motcua:problem:ticket-moved-on',
        state: { state: 'left', can: [] },
      });
    });

    test('who leaves when called frees the counter', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      const { body } = await hall.act('1', 'call-next');
      expect((await hall.hold(mine, 'leave')).status).toBe(200);
      expect((await hall.desk('1')).current).toBeUndefined();
      const late = await hall.act('1', 'complete', { ticketId: body.current!.id });
      expect(late.status).toBe(409);
      expect(late.problem.state).toMatchObject({ counter: { id: '1' }, waitingTotal: 0 });
    });

    test('who did not come rejoins, after three others', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      for (let i = 0; i < 5; i++) await taken(hall, 'a');
      const { body } = await hall.act('1', 'call-next');
      await hall.act('1', 'no-show', { ticketId: body.current!.id });
      expect((await hall.ticket(mine)).body).toMatchObject({
        state: 'no-show',
        counter: { name: 'Quầy 1' },
        can: ['rejoin'],
      });
      expect((await hall.queue()).missed).toMatchObject([{ number: 'A001', counter: '1' }]);
      expect((await hall.hold(mine, 'rejoin')).body).toMatchObject({ state: 'waiting', ahead: 3 });
      expect((await hall.queue()).missed).toEqual([]);
      expect(await callAll(hall, '2')).toEqual(['A002', 'A003', 'A004', 'A001', 'A005', 'A006']);
    });
  });

  describe('a desk', () => {
    test('is opened by its own token alone', async () => {
      const hall = await openHall(database());
      const token = hall.tokens.get('1')!;
      expect((await hall.get('/offices/thu/counters/1', { token })).status).toBe(200);
      expect((await hall.get('/offices/thu/counters/2', { token })).status).toBe(401);
      expect((await hall.get('/offices/thu/counters/1', { token: 'x' })).status).toBe(401);
      expect((await hall.get('/offices/thu/counters/1')).status).toBe(401);
      expect((await hall.act('2', 'call-next', {}, { token })).status).toBe(401);
      expect((await hall.queue()).sequence).toBe(0);
    });

    test('calls, serves and ends, and everybody sees it', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      const called = (await hall.act('3', 'call-next')).body;
      expect(called).toMatchObject({
        counter: { now: { number: 'A001', state: 'called', calls: 1 } },
        current: { number: 'A001', state: 'called', calls: 1 },
        waiting: [],
        waitingTotal: 0,
      });
      expect((await hall.ticket(mine, mine.follow)).body).toMatchObject({
        state: 'called',
        counter: { id: '3', name: 'Quầy 3' },
        calledAt: '2026-03-04T09:00:00+07:00',
        can: ['leave'],
      });
      const { id } = called.current!;
      hall.clock.pass(30);
      const again = (await hall.act('3', 'recall', { ticketId: id })).body;
      expect(again.current).toMatchObject({ calls: 2, calledAt: '2026-03-04T09:00:30+07:00' });
      await hall.act('3', 'start-serving', { ticketId: id });
      expect((await hall.queue()).counters[2]!.now).toMatchObject({ state: 'serving', calls: 2 });
      const done = (await hall.act('3', 'complete', { ticketId: id })).body;
      expect(done.current).toBeUndefined();
      expect((await hall.ticket(mine)).body).toMatchObject({ state: 'done', can: [] });
      const { called: calls, sequence } = await hall.queue();
      expect(calls).toMatchObject([{ number: 'A001', counter: '3', at: again.current!.calledAt }]);
      const events = await eventsOf(database());
      expect(events.map(({ kind }) => kind)).toEqual([
        'new-day',
        'taken',
        'called',
        'recalled',
        'serving',
        'done',
      ]);
      expect(events.map((event) => event.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
      expect(sequence).toBe(6);
    });

    test('that calls the next ends the current one', async () => {
      const hall = await openHall(database());
      const first = await taken(hall, 'a');
      await taken(hall, 'b');
      const { body } = await hall.act('1', 'call-next');
      const next = await hall.act('1', 'call-next', { currentTicketId: body.current!.id });
      expect(next.body.current!.number).toBe('B001');
      expect((await hall.ticket(first)).body.state).toBe('done');
      const nobody = await hall.act('1', 'call-next', { currentTicketId: next.body.current!.id });
      expect(nobody.body.current).toBeUndefined();
      expect(
        (await eventsOf(database())).slice(3).map(({ kind, number }) => [kind, number]),
      ).toEqual([
        ['called', 'A001'],
        ['done', 'A001'],
        ['called', 'B001'],
        ['done', 'B001'],
      ]);
    });

    test('whose answer was lost calls nobody else when it asks again', async () => {
      const hall = await openHall(database());
      for (let i = 0; i < 3; i++) await taken(hall, 'a');
      const key = randomUUID();
      const first = await hall.act('1', 'call-next', {}, { key });
      const again = await hall.act('1', 'call-next', {}, { key });
      expect(again.body).toEqual(first.body);
      // Without its key, the call that believes the counter to be free comes too late.
      const late = await hall.act('1', 'call-next');
      expect(late.status).toBe(409);
      expect(late.body).toMatchObject({
        type: 'urn:motcua:problem:desk-moved-on',
        state: { current: { number: 'A001' }, waitingTotal: 2 },
      });
    });

    test('names the ticket it means, or nothing is done', async () => {
      const hall = await openHall(database());
      const other = await taken(hall, 'a');
      await taken(hall, 'a');
      await hall.act('1', 'call-next');
      await hall.act('2', 'call-next');
      const wrong = { ticketId: other.ticket.id };
      const before = await hall.queue();
      for (const act of ['start-serving', 'recall', 'complete', 'no-show']) {
        expect((await hall.act('2', act, wrong)).status).toBe(409);
      }
      expect((await hall.act('2', 'transfer', { ...wrong, toService: 'b' })).status).toBe(409);
      expect((await hall.act('2', 'recall', { ticketId: 'x' })).status).toBe(409);
      expect(await hall.queue()).toEqual(before);
    });

    test('calls who did not come once more', async () => {
      const hall = await openHall(database());
      const mine = await taken(hall, 'a');
      const { id } = (await hall.act('1', 'call-next')).body.current!;
      const { missed } = (await hall.act('1', 'no-show', { ticketId: id })).body;
      expect(missed).toMatchObject([{ number: 'A001', state: 'no-show' }]);
      expect((await hall.act('2', 'recall', { ticketId: id })).body.current).toMatchObject({ id });
      expect((await hall.ticket(mine)).body).toMatchObject({
        state: 'called',
        counter: { id: '2' },
      });
      expect((await hall.act('1', 'recall', { ticketId: id })).status).toBe(409);
    });

    test('calls nobody while it pauses', async () => {
      const hall = await openHall(database());
      await taken(hall, 'a');
      expect((await hall.act('1', 'pause')).body.counter.paused).toBe(true);
      const refused = await hall.act('1', 'call-next');
      expect(refused.status).toBe(409);
      expect(refused.problem.state).toMatchObject({ counter: { paused: true } });
      const { sequence } = (await hall.act('1', 'pause')).body;
      expect(sequence).toBe(3);
      await hall.act('1', 'resume');
      expect((await hall.act('1', 'call-next')).body.current!.number).toBe('A001');
    });
  });

  describe('a transfer', () => {
    const apart = office({
      counters: [
        { id: '1', name: 'Quầy 1', services: ['a'] },
        { id: '2', name: 'Quầy 2', services: ['b', 'c', 'd'] },
        { id: '3', name: 'Quầy 3', services: ['b'] },
      ],
    });

    test('to a counter counts all whom that one calls before', async () => {
      const hall = await openHall(database(), { record: apart });
      for (let i = 0; i < 3; i++) await taken(hall, 'b');
      const mine = await taken(hall, 'a');
      const { id } = (await hall.act('1', 'call-next')).body.current!;
      await hall.act('1', 'transfer', { ticketId: id, toCounter: '3' });
      const { body } = await hall.ticket(mine);
      expect(body).toMatchObject({ state: 'transferred', counter: { id: '3' }, ahead: 3 });
      expect(body.estimate).toBeUndefined();
      expect(await callAll(hall, '3')).toEqual(['B001', 'B002', 'B003', 'A001']);
    });

    test('keeps the time that somebody has waited', async () => {
      const hall = await openHall(database(), { record: apart });
      const mine = await taken(hall, 'a');
      await taken(hall, 'b');
      const { id } = (await hall.act('1', 'call-next')).body.current!;
      const sent = await hall.act('1', 'transfer', { ticketId: id, toService: 'b' });
      expect(sent.body.current).toBeUndefined();
      expect((await hall.ticket(mine)).body).toMatchObject({
        number: 'A001',
        state: 'transferred',
        service: { id: 'b' },
        ahead: 0,
        can: ['postpone', 'leave'],
      });
      const { waiting } = await hall.desk('2');
      expect(waiting.map(({ number, state }) => [number, state])).toEqual([
        ['A001', 'transferred'],
        ['B001', 'waiting'],
      ]);
      const event = (await eventsOf(database())).at(-1)!;
      expect(event).toMatchObject({ kind: 'transferred', number: 'A001', counter: '1' });
      expect(event.services.map(({ id: service, waiting: people }) => [service, people])).toEqual([
        ['a', 0],
        ['b', 2],
      ]);
    });

    test('to a counter is called there alone', async () => {
      const hall = await openHall(database(), { record: apart });
      const mine = await taken(hall, 'a');
      const { id } = (await hall.act('1', 'call-next')).body.current!;
      await hall.act('1', 'transfer', { ticketId: id, toService: 'b', toCounter: '3' });
      expect((await hall.ticket(mine)).body.counter).toEqual({ id: '3', name: 'Quầy 3' });
      expect((await hall.act('2', 'call-next')).body.current).toBeUndefined();
      expect((await hall.act('3', 'call-next')).body.current!.number).toBe('A001');
    });

    test('names where to', async () => {
      const hall = await openHall(database(), { record: apart });
      await taken(hall, 'a');
      const { id: ticketId } = (await hall.act('1', 'call-next')).body.current!;
      for (const to of [{}, { toService: 'x' }, { toCounter: 'x' }, { toCounter: '1' }]) {
        expect((await hall.act('1', 'transfer', { ticketId, ...to })).status).toBe(400);
      }
      expect((await hall.desk('1')).current!.id).toBe(ticketId);
    });
  });

  describe('priority', () => {
    test('goes first, and after two in a row somebody else is called', async () => {
      const hall = await openHall(database());
      for (let i = 0; i < 3; i++) await taken(hall, 'a');
      for (let i = 0; i < 5; i++) await taken(hall, 'b', { priority: 'elderly' });
      const order = ['B001', 'B002', 'A001', 'B003', 'B004', 'A002', 'B005', 'A003'];
      expect(numbersOf(await hall.desk('1'))).toEqual(order);
      expect(await callAll(hall, '1')).toEqual(order);
    });

    test('has a counter to itself while another serves the others', async () => {
      const counters = [
        { id: '1', name: 'Quầy 1', services: ['a', 'b', 'c', 'd'], priority: true },
        { id: '2', name: 'Quầy 2', services: ['a', 'b', 'c', 'd'] },
      ];
      const hall = await openHall(database(), { record: office({ counters }) });
      await taken(hall, 'a');
      for (let i = 0; i < 3; i++) await taken(hall, 'b', { priority: 'pregnant' });
      expect(numbersOf(await hall.desk('1'))).toEqual(['B001', 'B002', 'B003', 'A001']);
      expect(numbersOf(await hall.desk('2'))).toEqual(['B001', 'B002', 'A001', 'B003']);
      await hall.act('2', 'pause');
      expect(numbersOf(await hall.desk('1'))).toEqual(['B001', 'B002', 'A001', 'B003']);
    });
  });
}
