import { randomUUID } from 'node:crypto';
import { expect, describe, test } from 'vitest';
import { eventsAfter } from '../../../src/server/queue/events.js';
import type { Fixture } from '../helpers/databases.js';
import { openHall, type Hall } from '../helpers/queue.js';

const services = ['a', 'b', 'c', 'd'] as const;

/** Takes a number as a page does: whom a busy server sends away asks again, with the same key. */
async function takeOne(hall: Hall, service: string): ReturnType<Hall['take']> {
  const key = randomUUID();
  for (;;) {
    const answer = await hall.take(service, {}, { key });
    if (answer.status !== 503) return answer;
  }
}

/** Takes numbers of all services, all at once; gives them by service. */
async function takeAtOnce(hall: Hall, count: number): Promise<Map<string, string[]>> {
  const wishes = Array.from({ length: count }, (_, i) => services[i % services.length]!);
  const answers = await Promise.all(wishes.map((service) => takeOne(hall, service)));
  expect(answers.every(({ status }) => status === 200)).toBe(true);
  const byService = new Map<string, string[]>(services.map((service) => [service, []]));
  for (const { body } of answers) {
    byService.get(body.ticket.service.id)!.push(body.ticket.number);
  }
  return byService;
}

const numbersUpTo = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => prefix + String(i + 1).padStart(3, '0'));

/** One counter that calls as fast as it can. @returns what it called */
async function callUntilEmpty(hall: Hall, counter: string): Promise<string[]> {
  const called: string[] = [];
  let currentTicketId: string | undefined;
  for (;;) {
    const { body, status } = await hall.act(counter, 'call-next', { currentTicketId });
    expect(status).toBe(200);
    if (!body.current) return called;
    called.push(body.current.number);
    currentTicketId = body.current.id;
  }
}

/** @param isServer whether statements of several connections meet; PGlite has one connection */
export function queueCrowdSuite(fixture: () => Fixture, isServer: boolean): void {
  const arriving = isServer ? 300 : 60;
  const waiting = isServer ? 160 : 48;

  describe('a crowd', () => {
    test(`of ${arriving} that come at once gets numbers without gaps or repeats`, async () => {
      const hall = await openHall(fixture().database);
      const byService = await takeAtOnce(hall, arriving);
      for (const [service, numbers] of byService) {
        expect(numbers.sort()).toEqual(
          numbersUpTo(service.toUpperCase(), arriving / services.length),
        );
      }
      const events = await eventsAfter(fixture().database, 'thu', 0, 1000);
      expect(events.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: arriving + 1 }, (_, i) => i + 1),
      );
    });

    test('is called by eight counters at once, each exactly once', async () => {
      const hall = await openHall(fixture().database);
      const byService = await takeAtOnce(hall, waiting);
      const counters = [...hall.tokens.keys()];
      const called = await Promise.all(counters.map((counter) => callUntilEmpty(hall, counter)));
      expect(called.flat().sort()).toEqual([...byService.values()].flat().sort());
      const { sequence } = await hall.queue();
      // A new day, a taking, a call and an end of each.
      expect(sequence).toBe(1 + 3 * waiting);
    });

    test('that presses the same key at the same moment calls one', async () => {
      const hall = await openHall(fixture().database);
      await takeAtOnce(hall, 8);
      const presses = Array.from({ length: 6 }, () => hall.act('1', 'call-next'));
      const statuses = (await Promise.all(presses)).map(({ status }) => status);
      expect(statuses.sort()).toEqual([200, 409, 409, 409, 409, 409]);
      expect((await hall.queue()).called).toHaveLength(1);
    });
  });
}
