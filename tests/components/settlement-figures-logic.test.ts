import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { barsOf, longestBar } from '../../src/components/settlement-figures/bars.js';
import { onTimePercent } from '../../src/components/settlement-figures/rate.js';
import { sixYears, year } from '../../stories/settlement-data.js';

describe('the share of the early and on time', () => {
  const percent = (early: number, onTime: number, late: number): number | undefined =>
    onTimePercent({ settledEarly: early, settledOnTime: onTime, settledLate: late });

  it('is cut to hundredths of a per cent', () => {
    expect(percent(0, 0, 0)).to.equal(undefined);
    expect(percent(0, 0, 5)).to.equal(0);
    expect(percent(3, 4, 0)).to.equal(100);
    expect(percent(1204, 671, 3)).to.equal(99.84);
    expect(percent(20_000, 10_000, 1)).to.equal(99.99);
    // 0.29 × 100 is 28.999999999999996 in floating numbers.
    expect(percent(29, 0, 71)).to.equal(29);
  });

  it('is never more than it is, and less by no hundredth', () => {
    const count = fc.integer({ min: 0, max: 2 ** 31 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 2 ** 31 }), (early, onTime, late) => {
        const settled = BigInt(early) + BigInt(onTime) + BigInt(late);
        const exact = ((BigInt(early) + BigInt(onTime)) * 10_000n) / settled;
        expect(percent(early, onTime, late)).to.equal(Number(exact) / 100);
        expect(percent(early, onTime, late)).to.be.lessThan(100);
      }),
    );
  });
});

describe('bars of the chart', () => {
  it('are months while those are few, and years that add up where they are many', () => {
    const months = barsOf(year.byMonth);
    expect(months).to.have.length(12);
    expect(months[2]).to.deep.equal({
      year: 2025,
      month: 3,
      settledEarly: 951,
      settledOnTime: 470,
      settledLate: 6,
    });
    const years = barsOf(sixYears.byMonth);
    expect(years).to.have.length(6);
    expect(years[5]).to.deep.equal({
      year: 2025,
      settledEarly: year.total.settledEarly,
      settledOnTime: year.total.settledOnTime,
      settledLate: year.total.settledLate,
    });
  });

  it('have a longest one, unless nothing was settled', () => {
    expect(longestBar(barsOf(year.byMonth))?.month).to.equal(12);
    const none = { year: 2025, month: 1, settledEarly: 0, settledOnTime: 0, settledLate: 0 };
    expect(longestBar([none])).to.equal(undefined);
  });
});
