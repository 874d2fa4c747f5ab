import { describe, expect, test } from 'vitest';
import {
  deadline,
  instantOf,
  localDate,
  workCalendarOf,
  type TimeLimit,
} from '../../src/calendar/index.js';
import { vietnam } from '../../src/calendar/vietnam.js';

const timeZone = 'Asia/Ho_Chi_Minh';
const calendar = workCalendarOf(vietnam, timeZone);

/** The end of a limit, as clocks in Vietnam show it. */
function endOf(start: string, amount: number, unit: TimeLimit['unit']): string {
  const end = deadline(`${start}:00+07:00`, { amount, unit }, calendar);
  return new Date(end.getTime() + 7 * 3_600_000).toISOString().slice(0, 16);
}

describe('a limit in working days ends when the office closes', () => {
  test.each([
    ['2026-03-02T08:00', 3, '2026-03-05T17:00', 'as promised'],
    ['2026-03-02T23:59', 1, '2026-03-03T17:00', 'just before midnight'],
    ['2026-03-03T00:00', 1, '2026-03-04T17:00', 'at midnight'],
    ['2026-02-13T10:00', 2, '2026-02-24T17:00', 'over Tết'],
    ['2026-08-21T10:00', 1, '2026-08-22T17:00', 'on a Saturday that is worked'],
    ['2026-03-02T08:00', 0, '2026-03-02T17:00', 'the same day'],
    ['2026-03-02T17:00', 0, '2026-03-03T17:00', 'the same day, handed in after hours'],
    ['2026-03-07T08:00', 0, '2026-03-09T17:00', 'the same day, handed in on a Saturday'],
  ])('%s and %i: %s, %s', (start, amount, expected) => {
    expect(endOf(start, amount, 'working-days')).toBe(expected);
  });
});

describe('a limit in calendar days moves from a day off to the next working day', () => {
  test.each([
    ['2026-03-02T08:00', 3, '2026-03-05T17:00', 'a Thursday'],
    ['2026-03-02T08:00', 5, '2026-03-09T17:00', 'a Saturday'],
    ['2026-03-02T08:00', 7, '2026-03-09T17:00', 'a Monday'],
    ['2026-02-10T08:00', 5, '2026-02-23T17:00', 'the Sunday before Tết'],
    ['2026-01-30T08:00', 30, '2026-03-02T17:00', 'over the end of February, on a Sunday'],
  ])('%s and %i: %s, %s', (start, amount, expected) => {
    expect(endOf(start, amount, 'days')).toBe(expected);
  });
});

describe('a limit in working hours', () => {
  test.each([
    ['2026-03-02T08:00', 2, '2026-03-02T10:00', 'within a morning'],
    ['2026-03-02T10:30', 2, '2026-03-02T14:30', 'over the lunch break'],
    ['2026-03-02T08:00', 3.5, '2026-03-02T11:30', 'to the very lunch break'],
    ['2026-03-02T12:00', 1, '2026-03-02T14:30', 'from the lunch break'],
    ['2026-03-02T05:00', 1, '2026-03-02T08:30', 'from before the office opens'],
    ['2026-03-02T16:00', 4, '2026-03-03T10:30', 'over a night'],
    ['2026-03-02T16:00', 1, '2026-03-02T17:00', 'to the end of the day'],
    ['2026-03-02T17:00', 0.25, '2026-03-03T07:45', 'from the end of the day'],
    ['2026-03-06T16:00', 8, '2026-03-09T16:30', 'over a weekend'],
    ['2026-02-13T16:00', 2, '2026-02-23T08:30', 'over Tết'],
    ['2026-03-02T08:00', 0, '2026-03-02T08:00', 'none'],
    ['2026-03-02T12:00', 0, '2026-03-02T13:30', 'none, from the lunch break'],
  ])('%s and %f: %s, %s', (start, amount, expected) => {
    expect(endOf(start, amount, 'working-hours')).toBe(expected);
  });
});

test.each<[number, TimeLimit['unit']]>([
  [-1, 'working-days'],
  [0.5, 'working-days'],
  [1.5, 'days'],
  [Number.NaN, 'working-hours'],
  [Number.POSITIVE_INFINITY, 'working-hours'],
  [-1, 'working-hours'],
])('%d %s is no time limit', (amount, unit) => {
  expect(() => endOf('2026-03-02T08:00', amount, unit)).toThrow(`${amount} ${unit} is no time`);
});

test('what is no instant has no deadline', () => {
  expect(() => deadline('soon', { amount: 1, unit: 'days' }, calendar)).toThrow(RangeError);
});

describe('a day begins at midnight of the office', () => {
  test('whatever the time zone of the instant', () => {
    expect(localDate('2026-02-28T16:59:59.999Z', timeZone)).toBe('2026-02-28');
    expect(localDate('2026-02-28T17:00:00Z', timeZone)).toBe('2026-03-01');
    expect(localDate(new Date('2025-12-31T17:00:00Z'), timeZone)).toBe('2026-01-01');
  });

  test('and ends where the next one begins', () => {
    expect(instantOf('2026-02-28', 1440, timeZone)).toEqual(instantOf('2026-03-01', 0, timeZone));
    expect(instantOf('2026-03-01', 0, timeZone).toISOString()).toBe('2026-02-28T17:00:00.000Z');
  });

  test.each([
    ['Europe/Paris', '2026-03-29', 23],
    ['Europe/Paris', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Asia/Ho_Chi_Minh', '2026-03-29', 24],
    // Clocks there skip midnight itself.
    ['America/Santiago', '2026-09-06', 23],
  ])('in %s %s has %i hours', (zone, date, hours) => {
    const length = instantOf(date, 1440, zone).getTime() - instantOf(date, 0, zone).getTime();
    expect(length / 3_600_000).toBe(hours);
  });

  test('a zone that does not exist is refused', () => {
    expect(() => localDate('2026-03-02T08:00:00Z', 'Asia/An_Hoa')).toThrow(RangeError);
  });
});

test('a time that clocks show twice is the first, one that they skip is later', () => {
  const paris = (date: string, hour: number): string =>
    instantOf(date, hour * 60 + 30, 'Europe/Paris').toISOString();
  expect(paris('2026-10-25', 2)).toBe('2026-10-25T00:30:00.000Z');
  expect(paris('2026-03-29', 2)).toBe('2026-03-29T01:30:00.000Z');
});

test('working hours pass over a change of the clock', () => {
  const paris = workCalendarOf({ holidays: [], makeUpDays: [] }, 'Europe/Paris');
  const limit = { amount: 2, unit: 'working-hours' } as const;
  // Friday 16:00 and Monday 8:30, on either side of the night in which clocks go forward.
  expect(deadline('2026-03-27T16:00:00+01:00', limit, paris)).toEqual(
    new Date('2026-03-30T08:30:00+02:00'),
  );
});
