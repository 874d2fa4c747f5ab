import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { countedOf } from '../../src/components/rating-summary/group.js';

describe('a group of ratings', () => {
  it('has no numbers where it is suppressed, is empty, or says no share', () => {
    expect(countedOf({ suppressed: true })).to.equal(undefined);
    // What an API sends in spite of that is not shown either.
    expect(countedOf({ suppressed: true, count: 3, satisfied: 1, mean: 3 })).to.equal(undefined);
    expect(countedOf({ suppressed: false, count: 0 })).to.equal(undefined);
    expect(countedOf({ suppressed: false })).to.equal(undefined);
    expect(countedOf({ suppressed: false, count: 9 })).to.equal(undefined);
  });

  it('cuts its mean to two decimals', () => {
    const mean = (sum: number, count: number): number | undefined =>
      countedOf({ suppressed: false, count, satisfied: 1, mean: sum / count })?.mean;
    expect(mean(149_999, 30_000)).to.equal(4.99);
    expect(mean(150_000, 30_000)).to.equal(5);
    // 4.35 × 100 is 434.99999999999994 in floating numbers.
    expect(mean(435, 100)).to.equal(4.35);
    expect(countedOf({ suppressed: false, count: 9, satisfied: 1 })?.mean).to.equal(undefined);
  });

  it('gets back the whole numbers behind a share, also one of nine decimals', () => {
    const count = fc.integer({ min: 1, max: 10_000_000 });
    const parts = count.chain((all) =>
      fc.tuple(fc.integer({ min: 0, max: all }), fc.constant(all)),
    );
    fc.assert(
      fc.property(parts, ([satisfied, all]) => {
        for (const share of [satisfied / all, Number((satisfied / all).toFixed(9))]) {
          const group = { suppressed: false, count: all, satisfied: share };
          expect(countedOf(group)?.satisfied).to.equal(satisfied);
        }
      }),
    );
  });
});
