import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fewestServed, waitingRange } from '../../../src/server/queue/estimate.js';
import { randomFrom } from '../../helpers/random.js';

const tenOf = (minutes: number): number[] => Array<number>(10).fill(minutes);
const times = fc.array(fc.double({ min: 0.1, max: 120, noNaN: true }), {
  minLength: fewestServed,
  maxLength: 60,
});

describe('an estimate', () => {
  test('is not given after too few were served, or where nobody calls', () => {
    expect(waitingRange(3, 1, tenOf(5).slice(1))).toBeUndefined();
    expect(waitingRange(3, 0, tenOf(5))).toBeUndefined();
  });

  test('is those ahead times what one takes, up to one more, shared by the counters', () => {
    expect(waitingRange(4, 1, tenOf(5))).toEqual({ from: 20, to: 25 });
    expect(waitingRange(4, 2, tenOf(5))).toEqual({ from: 10, to: 13 });
    expect(waitingRange(0, 1, tenOf(5))).toEqual({ from: 0, to: 5 });
  });

  test('is wider the more the times differ', () => {
    const mixed = [1, 1, 2, 3, 5, 5, 8, 9, 9, 10];
    const { from, to } = waitingRange(4, 1, mixed)!;
    expect(from).toBeLessThan(20);
    expect(to).toBeGreaterThan(25);
  });

  test('is a range of whole minutes that grows with those ahead', () => {
    fc.assert(
      fc.property(
        times,
        fc.nat({ max: 200 }),
        fc.double({ min: 0.2, max: 9, noNaN: true }),
        (served, ahead, counters) => {
          const { from, to } = waitingRange(ahead, counters, served)!;
          expect([from, to].every((n) => Number.isInteger(n) && n >= 0)).toBe(true);
          expect(from).toBeLessThanOrEqual(to);
          expect(waitingRange(ahead + 1, counters, served)!.to).toBeGreaterThanOrEqual(to);
        },
      ),
    );
  });

  test('holds what people then really wait in most mornings of a skewed service', () => {
    const random = randomFrom(7);
    // Most take a few minutes, some take much longer.
    const oneTime = (): number => 2 - 4 * Math.log(1 - random());
    let held = 0;
    const mornings = 1000;
    for (let morning = 0; morning < mornings; morning++) {
      const served = Array.from({ length: 40 }, oneTime);
      // The one being served has just begun, or is just done.
      const waited = Array.from({ length: 6 }, oneTime).reduce((sum, time) => sum + time, 0);
      const { from, to } = waitingRange(6, 1, served)!;
      if (from <= waited && waited <= to) held += 1;
    }
    expect(held / mornings).toBeGreaterThan(0.7);
  });
});
