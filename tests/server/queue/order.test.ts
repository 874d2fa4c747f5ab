import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Waiting } from '../../../src/server/queue/line.js';
import { callOrder, runAfter } from '../../../src/server/queue/order.js';

interface Arrival {
  readonly isPriority: boolean;
  readonly service: string;
}

const arrival = fc.record({ isPriority: fc.boolean(), service: fc.constantFrom('a', 'b') });
const inRow = fc.integer({ min: 1, max: 4 });

const inOrder = (arrivals: readonly Arrival[]): Waiting[] =>
  arrivals.map((one, place) => ({ ...one, place }));

const none = new Map<string, number>();

/**
 * What one counter calls while people keep coming: before each call those of one list, in order of
 * coming. Ends when nobody waits and nobody comes.
 */
function morning(arrivals: readonly (readonly Arrival[])[], rule: number): Waiting[] {
  let waiting: Waiting[] = [];
  let place = 0;
  let run = 0;
  const called: Waiting[] = [];
  for (let round = 0; round < arrivals.length || waiting.length > 0; round++) {
    for (const one of arrivals[round] ?? []) waiting.push({ ...one, place: place++ });
    const calling = { inRow: rule, run, setAside: false, calls: none };
    const next = callOrder(waiting, calling).next().value as Waiting | undefined;
    if (!next) continue;
    called.push(next);
    run = runAfter(run, next);
    waiting = waiting.filter((one) => one !== next);
  }
  return called;
}

describe('the order of calling', () => {
  test('calls everybody exactly once', () => {
    fc.assert(
      fc.property(fc.array(arrival), inRow, fc.boolean(), (arrivals, rule, setAside) => {
        const waiting = inOrder(arrivals);
        const calling = { inRow: rule, run: 0, setAside, calls: none };
        const called = [...callOrder(waiting, calling)];
        expect(called.map(({ place }) => place).sort((a, b) => a - b)).toEqual(
          waiting.map(({ place }) => place),
        );
      }),
    );
  });

  test('is first come first served within a class, while people keep coming', () => {
    fc.assert(
      fc.property(fc.array(fc.array(arrival, { maxLength: 3 })), inRow, (arrivals, rule) => {
        const called = morning(arrivals, rule);
        for (const isPriority of [true, false]) {
          const places = called.filter((one) => one.isPriority === isPriority);
          expect(places).toEqual([...places].sort((a, b) => a.place - b.place));
        }
      }),
    );
  });

  test('lets nobody wait longer than the rule says, however many with priority keep coming', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 20 }), inRow, (arrivals, rule) => {
        // Before every call, one more with priority.
        const flood = Array.from({ length: 120 }, () => [{ isPriority: true, service: 'a' }]);
        const called = morning([arrivals, ...flood], rule);
        const ordinary = inOrder(arrivals).filter(({ isPriority }) => !isPriority);
        ordinary.forEach(({ place }, before) => {
          const at = called.findIndex((one) => one.place === place);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan((before + 1) * (rule + 1));
        });
      }),
    );
  });

  test('lets nobody with priority wait behind more than as many others', () => {
    fc.assert(
      fc.property(fc.array(arrival, { maxLength: 30 }), inRow, (arrivals, rule) => {
        const waiting = inOrder(arrivals);
        const calling = { inRow: rule, run: rule, setAside: false, calls: none };
        const called = [...callOrder(waiting, calling)];
        waiting
          .filter(({ isPriority }) => isPriority)
          .forEach((one, before) => {
            expect(called.indexOf(one)).toBeLessThanOrEqual(2 * before + 1);
          });
      }),
    );
  });

  test('at a counter that is set aside takes all with priority first', () => {
    fc.assert(
      fc.property(fc.array(arrival), inRow, (arrivals, rule) => {
        const calling = { inRow: rule, run: 9, setAside: true, calls: none };
        const called = [...callOrder(inOrder(arrivals), calling)];
        const firstOrdinary = called.findIndex(({ isPriority }) => !isPriority);
        const rest = firstOrdinary < 0 ? [] : called.slice(firstOrdinary);
        expect(rest.every(({ isPriority }) => !isPriority)).toBe(true);
      }),
    );
  });

  test('lets as many of the service go first as somebody asked for, if so many wait', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 12 }),
        fc.boolean(),
        fc.nat({ max: 50 }),
        (others, places, isPriority, before) => {
          const ordinary = { isPriority: false, service: 'a' };
          const waiting: Waiting[] = inOrder(Array.from({ length: others + 1 }, () => ordinary));
          waiting[0] = { ...waiting[0]!, isPriority, notBefore: before + places };
          const calls = new Map([['a', before]]);
          const calling = { inRow: 2, run: 0, setAside: false, calls };
          const called = [...callOrder(waiting, calling)];
          expect(called.indexOf(waiting[0])).toBe(Math.min(places, others));
        },
      ),
    );
  });

  test('lets nobody go first who comes for something else, however many keep coming', () => {
    const mine: Waiting = { place: 0, isPriority: false, service: 'b', notBefore: 3 };
    const flood = Array.from({ length: 50 }, (_, n) => ({ ...mine, place: n + 1, service: 'a' }));
    const others = flood.map(({ notBefore: _notBefore, ...one }) => one);
    const calling = { inRow: 2, run: 0, setAside: false, calls: none };
    expect(callOrder([mine, ...others], calling).next().value).toBe(mine);
  });

  test('keeps within a service the order that its people are told', () => {
    const waits = fc.record({
      isPriority: fc.constant(false),
      service: fc.constantFrom('a', 'b'),
      notBefore: fc.nat({ max: 8 }),
    });
    fc.assert(
      fc.property(fc.array(waits, { maxLength: 20 }), (all) => {
        const waiting = all.map((one, place) => ({ ...one, place }));
        const calling = { inRow: 2, run: 0, setAside: false, calls: none };
        for (const service of ['a', 'b']) {
          const isOwn = (one: Waiting): boolean => one.service === service;
          const told = [...callOrder(waiting.filter(isOwn), calling)];
          expect([...callOrder(waiting, calling)].filter(isOwn)).toEqual(told);
        }
      }),
    );
  });
});
