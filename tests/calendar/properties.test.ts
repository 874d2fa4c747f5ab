import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addWorkingDays,
  deadline,
  instantOf,
  isWorkingDay,
  localDate,
  restOfCalendar,
  workCalendarOf,
  workingDaysBetween,
} from '../../src/calendar/index.js';
import { vietnam } from '../../src/calendar/vietnam.js';
import {
  clock,
  countWorkingDays,
  endOfOpenQuarter,
  findTime,
  nthWorkingDay,
  shifted,
  works,
} from './slow.js';

const firstDate = '2015-01-01';
const twentyYears = 7305;
const zones = ['Asia/Ho_Chi_Minh', 'Europe/Paris', 'America/New_York'];

const anyDate = fc.nat(twentyYears - 1).map((days) => shifted(firstDate, days));
const anyZone = fc.constantFrom(...zones);

/** Some hundred days off and worked, weekdays and weekends alike, beside those of the country. */
const anyDates = fc.array(anyDate, { maxLength: 200 });
const anyCalendar = fc
  .record({ holidays: anyDates, makeUpDays: anyDates, zone: anyZone })
  .map(({ holidays, makeUpDays, zone }) => {
    const days = {
      holidays: [...vietnam.holidays, ...holidays],
      makeUpDays: [...vietnam.makeUpDays, ...makeUpDays],
    };
    return workCalendarOf(days, zone);
  });

const aQuarter = 900_000;
const anyQuarter = fc
  .nat(twentyYears * 96)
  .map((quarters) => Date.parse(firstDate) + quarters * aQuarter);

describe('over 20 years, as a slow count says', () => {
  it('a day is worked or not', () => {
    fc.assert(
      fc.property(anyCalendar, (calendar) => {
        for (let days = 0; days < twentyYears; days++) {
          const date = shifted(firstDate, days);
          if (isWorkingDay(date, calendar) !== works(date, calendar)) expect.fail(date);
        }
      }),
      { numRuns: 5 },
    );
  });

  it('working days lie between two dates', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyCalendar, (one, other, calendar) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const count = countWorkingDays(from, to, calendar);
        expect(workingDaysBetween(from, to, calendar)).toBe(count);
        expect(workingDaysBetween(to, from, calendar)).toBe(0 - count);
      }),
    );
  });

  it('the n-th working day comes after or before a date', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -300, max: 300 }),
        anyCalendar,
        (date, n, calendar) => {
          expect(addWorkingDays(date, n, calendar)).toBe(nthWorkingDay(date, n, calendar));
        },
      ),
    );
  });

  it('hours run while the office is open', () => {
    fc.assert(
      fc.property(
        anyQuarter,
        fc.integer({ min: 1, max: 200 }),
        anyCalendar,
        (start, n, calendar) => {
          const limit = { amount: n / 4, unit: 'working-hours' } as const;
          expect(deadline(new Date(start), limit, calendar).getTime()).toBe(
            endOfOpenQuarter(start, n, calendar),
          );
        },
      ),
    );
  });
});

describe('any dates', () => {
  it('are counted by a page as by the server, from any day between', () => {
    fc.assert(
      fc.property(anyDate, fc.array(fc.nat(90)), anyCalendar, (from, shifts, calendar) => {
        const [to = from, ...between] = shifts
          .sort((a, b) => b - a)
          .map((days) => shifted(from, days));
        const rest = workCalendarOf(restOfCalendar(from, to, calendar), calendar.timeZone);
        expect(restOfCalendar(to, from, calendar)).toEqual(restOfCalendar(from, to, calendar));
        for (const day of between) {
          expect(workingDaysBetween(day, to, rest)).toBe(workingDaysBetween(day, to, calendar));
          expect(workingDaysBetween(to, day, rest)).toBe(workingDaysBetween(to, day, calendar));
        }
      }),
    );
  });

  it('add up: from a working day, counting undoes adding', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: -300, max: 300 }),
        anyCalendar,
        (date, n, calendar) => {
          const workday = addWorkingDays(date, 0, calendar);
          expect(workingDaysBetween(workday, addWorkingDays(workday, n, calendar), calendar)).toBe(
            n,
          );
        },
      ),
    );
  });
});

describe('in zones that change their clocks', () => {
  it('an instant has the date that clocks show', () => {
    fc.assert(
      fc.property(anyQuarter, fc.nat(aQuarter - 1), anyZone, (quarter, more, zone) => {
        const time = quarter + more;
        expect(localDate(new Date(time), zone)).toBe(clock(time, zone).slice(0, 10));
      }),
      { numRuns: 1000 },
    );
  });

  function expectFirst(date: string, quarter: number, zone: string): void {
    const minute = quarter * 15;
    const shown = `${date} ${timeOf(minute)}`;
    const instant = instantOf(date, minute, zone).getTime();
    const found = findTime(shown, zone);
    // A time that is skipped is as much later as clocks skip: in these zones an hour.
    if (found === undefined) expect(clock(instant, zone)).toBe(`${date} ${timeOf(minute + 60)}`);
    else expect([shown, instant]).toEqual([shown, found]);
  }

  const timeOf = (minute: number): string => new Date(minute * 60_000).toISOString().slice(11, 16);

  it('a date and a time are the first instant at which clocks show them', () => {
    fc.assert(fc.property(anyDate, fc.nat(95), anyZone, expectFirst));
  });

  it.each(['2026-03-08', '2026-03-29', '2026-10-25', '2026-11-01'])(
    'so it is in every quarter of an hour of %s, when some clocks change',
    (date) => {
      for (const zone of zones) {
        for (let quarter = 0; quarter < 96; quarter++) expectFirst(date, quarter, zone);
      }
    },
  );
});
