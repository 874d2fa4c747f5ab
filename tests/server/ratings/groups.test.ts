import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultForm } from '../../../src/server/ratings/default-form.js';
import { groupOf, hiddenOf, smallestGroup } from '../../../src/server/ratings/groups.js';

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

describe('which of some groups are hidden', () => {
  test.each([
    [[], []],
    [[0], [false]],
    [[5], [false]],
    [
      [4, 9],
      [true, true],
    ],
    [
      [9, 4, 8, 7],
      [false, true, false, true],
    ],
    // Five or more together: nobody is left alone.
    [
      [4, 1, 9],
      [true, true, false],
    ],
    [
      [1, 1, 1, 9, 0, 20],
      [true, true, true, true, false, false],
    ],
    [
      [0, 0, 3, 0],
      [false, false, true, false],
    ],
  ])('of %j: %j', (counts, hidden) => {
    expect(hiddenOf(counts)).toEqual(hidden);
  });

  test('however many there are, no small one is shown or left over, and no empty one is hidden', () => {
    const counts = fc.array(fc.nat(12), { maxLength: 24 });
    fc.assert(
      fc.property(counts, (all) => {
        const hidden = hiddenOf(all);
        const shown = all.filter((_, i) => !hidden[i]);
        for (const count of shown) expect(count === 0 || count >= smallestGroup).toBe(true);
        all.forEach((count, i) => expect(count > 0 || !hidden[i]).toBe(true));
        const left = sum(all) - sum(shown);
        // Where the sum itself is small, it is not published either.
        if (sum(all) >= smallestGroup) expect(left === 0 || left >= smallestGroup).toBe(true);
      }),
    );
  });
});

describe('a group', () => {
  test('that is hidden says nothing but that', () => {
    expect(groupOf(defaultForm, new Map([[3, 4]]), true)).toEqual({ suppressed: true });
  });

  test('of nobody has neither share nor mean', () => {
    expect(groupOf(defaultForm, new Map(), false)).toEqual({ suppressed: false, count: 0 });
  });

  test('counts as satisfied whom the form says so', () => {
    const steps = new Map([
      [1, 1],
      [2, 3],
      [3, 4],
    ]);
    expect(groupOf(defaultForm, steps, false)).toEqual({
      suppressed: false,
      count: 8,
      satisfied: 7 / 8,
      mean: 19 / 8,
    });
  });
});
