import { describe, expect, test } from 'vitest';
import { applyEvent } from '../../../src/client/live/apply-event.js';
import { calledEvent, queue } from '../../../src/contract/examples/queue.js';
import { listedCalls, type Queue, type QueueEvent } from '../../../src/contract/queue.js';

const event = (changes: Partial<QueueEvent>): QueueEvent => ({
  ...calledEvent,
  services: [],
  counters: [],
  ...changes,
});

const numbers = ({ called, missed }: Queue): string[][] =>
  [called, missed].map((calls) => calls.map(({ number }) => number));

/** The example's counter 1, with somebody there or nobody. */
const counter = (number?: string, calledAt = '2026-03-04T09:31:00+07:00') => {
  const { now, ...empty } = queue.counters[0]!;
  return number ? { ...empty, now: { ...now!, number, calledAt } } : empty;
};

describe('an event', () => {
  test('of a call puts it in front and changes its service and counter alone', () => {
    const after = applyEvent(queue, calledEvent);
    expect(after.called[0]).toEqual({
      number: 'A013',
      service: 'ho-tich',
      counter: '2',
      at: calledEvent.at,
    });
    expect(after.services).toEqual([calledEvent.services[0], queue.services[1]]);
    expect(after.counters).toEqual([queue.counters[0], calledEvent.counters[0], queue.counters[2]]);
    expect(after).toMatchObject({ sequence: 1043, asOf: calledEvent.at, day: queue.day });
  });

  test('changes nothing in place', () => {
    const before = structuredClone(queue);
    applyEvent(queue, calledEvent);
    expect(queue).toEqual(before);
  });

  test('that is no news gives the same queue', () => {
    expect(applyEvent(queue, { ...calledEvent, sequence: queue.sequence })).toBe(queue);
  });

  test('of a recall moves its number to the front, and out of the missed', () => {
    const again = event({ kind: 'recalled', number: 'A011', counters: [counter('A011')] });
    expect(numbers(applyEvent(queue, again))[0]).toEqual(['A011', 'A012', 'B003']);
    const missed = event({ kind: 'recalled', number: 'A009', counters: [counter('A009')] });
    expect(numbers(applyEvent(queue, missed))).toEqual([['A009', 'A012', 'B003', 'A011'], []]);
  });

  test('of a no-show adds it to the missed, as it was called last', () => {
    const noShow = event({ kind: 'no-show', number: 'A012', counter: '1', counters: [counter()] });
    const after = applyEvent(queue, noShow);
    expect(numbers(after)).toEqual([
      ['A012', 'B003', 'A011'],
      ['A012', 'A009'],
    ]);
    expect(after.missed[0]).toEqual(queue.called[0]);
  });

  test.each(['rejoined', 'undone', 'postponed', 'transferred'] as const)(
    'of a number that waits again (%s) takes it from both lists',
    (kind) => {
      const after = (number: string): Queue => applyEvent(queue, event({ kind, number }));
      expect(numbers(after('A009'))).toEqual([['A012', 'B003', 'A011'], []]);
      expect(numbers(after('A011'))).toEqual([['A012', 'B003'], ['A009']]);
    },
  );

  test('of a missed number that leaves takes it from the missed', () => {
    expect(numbers(applyEvent(queue, event({ kind: 'left', number: 'A009' })))[1]).toEqual([]);
  });

  test('of a new day empties the lists and brings all services and counters', () => {
    const day = '2026-03-05';
    const services = [queue.services[1]!];
    const after = applyEvent(queue, event({ kind: 'new-day', day, services }));
    expect(after).toMatchObject({ day, services, counters: [], called: [], missed: [] });
  });

  test('keeps the lists as short as the server does', () => {
    let after = queue;
    for (let n = 0; n < 50; n++) {
      const number = `A${100 + n}`;
      const called = { kind: 'called', number, counters: [counter(number)] } as const;
      after = applyEvent(after, event({ ...called, sequence: after.sequence + 1 }));
    }
    expect(after.called).toHaveLength(listedCalls);
    expect(after.called[0]!.number).toBe('A149');
  });
});
