import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { addDays } from '../../src/calendar/dates.js';
import {
  agencyGroups,
  unlistedAgency,
} from '../../src/components/settlement-figures/agency-choices.js';
import { barsOf, longestBar } from '../../src/components/settlement-figures/bars.js';
import {
  firstChoice,
  isSensible,
  queryOf,
} from '../../src/components/settlement-figures/choice.js';
import { officeTime } from '../../src/components/settlement-figures/office-time.js';
import {
  periodNames,
  periodOf,
  periodThrough,
  problemWith,
  shapeOf,
  type PeriodName,
} from '../../src/components/settlement-figures/periods.js';
import { onTimePercent } from '../../src/components/settlement-figures/rate.js';
import type { Agency } from '../../src/contract/agencies.js';
import { sixYears, year } from '../../stories/settlement-data.js';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('periods by name', () => {
  const cases: [today: string, name: PeriodName, from: string, to: string][] = [
    ['2026-03-31', 'this-month', '2026-03-01', '2026-04-01'],
    ['2026-03-01', 'this-month', '2026-03-01', '2026-03-02'],
    ['2026-03-31', 'last-month', '2026-02-01', '2026-03-01'],
    ['2024-03-31', 'last-month', '2024-02-01', '2024-03-01'],
    ['2026-01-15', 'last-month', '2025-12-01', '2026-01-01'],
    ['2026-03-31', 'this-quarter', '2026-01-01', '2026-04-01'],
    ['2026-04-01', 'this-quarter', '2026-04-01', '2026-04-02'],
    ['2026-12-31', 'this-quarter', '2026-10-01', '2027-01-01'],
    ['2026-01-01', 'this-year', '2026-01-01', '2026-01-02'],
    ['2026-12-31', 'this-year', '2026-01-01', '2027-01-01'],
    ['2024-02-29', 'this-year', '2024-01-01', '2024-03-01'],
    ['2026-02-28', 'last-12-months', '2025-03-01', '2026-03-01'],
    ['2026-12-31', 'last-12-months', '2026-01-01', '2027-01-01'],
    ['2024-02-29', 'last-12-months', '2023-03-01', '2024-03-01'],
  ];
  for (const [today, name, from, to] of cases) {
    it(`${name} of ${today} is from ${from} to before ${to}`, () => {
      expect(periodOf(name, today)).to.deep.equal({ from, to });
    });
  }

  it('begin on the first of a month and are never refused by an API', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...periodNames), (today, name) => {
        const period = periodOf(name, today);
        expect(period.from.endsWith('-01')).to.equal(true);
        expect(problemWith(period)).to.equal(undefined);
        // All but the last month end today.
        if (name !== 'last-month') expect(period.to).to.equal(addDays(today, 1));
        else expect(period.to <= today).to.equal(true);
      }),
    );
  });
});

describe('what people call a period', () => {
  const cases: [from: string, to: string, shape: object][] = [
    ['2026-03-01', '2026-04-01', { kind: 'month', month: 3, year: 2026 }],
    ['2026-12-01', '2027-01-01', { kind: 'month', month: 12, year: 2026 }],
    ['2026-01-01', '2026-04-01', { kind: 'quarter', quarter: 1, year: 2026 }],
    ['2026-10-01', '2027-01-01', { kind: 'quarter', quarter: 4, year: 2026 }],
    ['2026-02-01', '2026-05-01', { kind: 'range', first: '2026-02-01', last: '2026-04-30' }],
    ['2026-01-01', '2027-01-01', { kind: 'year', year: 2026 }],
    ['2026-02-01', '2027-02-01', { kind: 'range', first: '2026-02-01', last: '2027-01-31' }],
    ['2024-02-29', '2024-03-01', { kind: 'day', day: '2024-02-29' }],
    ['2026-03-01', '2026-03-31', { kind: 'range', first: '2026-03-01', last: '2026-03-30' }],
  ];
  for (const [from, to, shape] of cases) {
    it(`from ${from} to before ${to}: ${JSON.stringify(shape)}`, () => {
      expect(shapeOf({ from, to })).to.deep.equal(shape);
    });
  }
});

describe('dates that someone writes', () => {
  it('end on the day after the last', () => {
    expect(periodThrough('2024-02-28', '2024-02-29')).to.deep.equal({
      from: '2024-02-28',
      to: '2024-03-01',
    });
  });

  const cases: [first: string, last: string, problem: string | undefined][] = [
    ['2026-03-01', '2026-03-01', undefined],
    ['2026-03-02', '2026-03-01', 'order'],
    ['', '2026-03-01', 'missing'],
    ['2026-03-01', '', 'missing'],
    ['2026-02-30', '2026-03-01', 'missing'],
    ['2026-03-01', '12026-03-01', 'missing'],
    ['2016-03-01', '2026-02-28', undefined],
    ['2016-03-01', '2026-03-01', 'long'],
  ];
  for (const [first, last, problem] of cases) {
    it(`“${first}” to “${last}”: ${problem ?? 'nothing is wrong'}`, () => {
      expect(problemWith(periodThrough(first, last))).to.equal(problem);
    });
  }
});

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

describe('agencies to choose from', () => {
  const agency = (code: string, changes: Partial<Agency> = {}): Agency => ({
    code,
    name: `Cơ quan ${code}`,
    level: 'commune',
    ...changes,
  });
  const codes = (agencies: Agency[]): [string, string[]][] =>
    agencyGroups(agencies, '2026-03-02').map(({ level, agencies: group }) => [
      level,
      group.map(({ code }) => code),
    ]);

  it('are grouped by level and sorted as Vietnamese sorts', () => {
    const agencies = [
      agency('4', { name: 'Ủy ban' }),
      agency('3', { name: 'Đồng Mít' }),
      agency('2', { name: 'Cửa Chài' }),
      agency('1', { level: 'province' }),
    ];
    expect(codes(agencies)).to.deep.equal([
      ['province', ['1']],
      ['commune', ['2', '3', '4']],
    ]);
  });

  it('are those that have not ended', () => {
    const agencies = [
      agency('ended', { endedOn: '2026-03-02' }),
      agency('ends tomorrow', { endedOn: '2026-03-03', successor: 'ended' }),
      agency('merged, nobody knows when', { successor: 'ended' }),
    ];
    expect(codes(agencies)).to.deep.equal([['commune', ['ends tomorrow']]]);
  });

  it('keep the chosen one, by its name where that is known', () => {
    const ended = agency('1', { endedOn: '2026-03-01' });
    const groups = agencyGroups([agency('2')], '2026-03-02');
    expect(unlistedAgency('1', groups, [ended])).to.deep.equal({ code: '1', name: 'Cơ quan 1' });
    expect(unlistedAgency('9', groups, [ended])).to.deep.equal({ code: '9', name: '9' });
    expect(unlistedAgency('2', groups, [])).to.equal(undefined);
    expect(unlistedAgency('', groups, [])).to.equal(undefined);
  });
});

describe('the choice that attributes make', () => {
  const asked = { agency: '', field: '', period: '', from: '', to: '' };
  const today = '2026-03-02';

  it('is this year of all agencies where they say nothing', () => {
    expect(queryOf(firstChoice(asked, today))).to.deep.equal({
      from: '2026-01-01',
      to: '2026-03-03',
    });
  });

  it('is what they say', () => {
    const dates = { from: '2025-01-01', to: '2025-02-01' };
    const choice = firstChoice({ ...asked, ...dates, agency: 'H1', field: 'F' }, today);
    expect(choice.period).to.equal('custom');
    expect(queryOf(choice)).to.deep.equal({ agency: 'H1', field: 'F', ...dates });
    const month = firstChoice({ ...asked, period: 'last-month' }, today);
    expect(month.dates).to.deep.equal({ from: '2026-02-01', to: '2026-03-01' });
  });

  it('is this year where they make no sense', () => {
    for (const wrong of [
      { period: 'x' },
      { from: '2025-01-01' },
      { from: 'x', to: '2025-01-01' },
    ]) {
      expect(isSensible({ ...asked, ...wrong })).to.equal(false);
      expect(firstChoice({ ...asked, ...wrong }, today).period).to.equal('this-year');
    }
    expect(isSensible(asked)).to.equal(true);
    expect(isSensible({ ...asked, from: '2025-01-01', to: '2025-01-02' })).to.equal(true);
  });
});

describe('the time of the office', () => {
  it('is that of its time zone, whatever the device’s is', () => {
    const newYear = '2025-12-31T17:00:00Z';
    expect(officeTime(newYear, 'Asia/Ho_Chi_Minh')).to.deep.equal({
      date: '2026-01-01',
      time: '00:00',
    });
    expect(officeTime(newYear, 'America/New_York')).to.deep.equal({
      date: '2025-12-31',
      time: '12:00',
    });
  });

  it('is Vietnam’s where nobody says, or says what is no time zone', () => {
    for (const zone of [undefined, 'Nowhere/Land']) {
      expect(officeTime('2026-03-02T08:00:00+07:00', zone).time).to.equal('08:00');
    }
  });
});
