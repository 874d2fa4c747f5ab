import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  restOfCalendar,
  workCalendarOf,
  workingDaysBetween,
} from '../../src/calendar/index.js';
import { vietnam } from '../../src/calendar/vietnam.js';

const calendar = workCalendarOf(vietnam, 'Asia/Ho_Chi_Minh');

describe('a working day', () => {
  test.each([
    ['2026-03-02', true, 'a Monday'],
    ['2026-03-06', true, 'a Friday'],
    ['2026-03-07', false, 'a Saturday'],
    ['2026-03-08', false, 'a Sunday'],
    ['2026-02-17', false, 'the first day of Tết'],
    ['2026-04-27', false, 'in lieu of a holiday on a Sunday'],
    ['2026-08-31', false, 'swapped'],
    ['2026-08-22', true, 'a Saturday that is worked instead'],
    ['2024-05-04', true, 'a Saturday that is worked instead'],
    ['2028-02-29', true, 'a leap day'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected);
  });

  test('is not a holiday on a weekend twice, nor made by a weekday among make-up days', () => {
    const odd = workCalendarOf({ holidays: ['2026-03-07'], makeUpDays: ['2026-03-03'] }, 'UTC');
    expect(workingDaysBetween('2026-03-01', '2026-03-08', odd)).toBe(5);
    expect(restOfCalendar('2026-03-01', '2026-03-08', odd)).toEqual({
      holidays: [],
      makeUpDays: [],
    });
  });
});

describe('adding working days', () => {
  test.each([
    ['2026-03-02', 1, '2026-03-03', 'the first day is not counted'],
    ['2026-03-02', 5, '2026-03-09', 'over a weekend'],
    ['2026-03-07', 1, '2026-03-09', 'from a day off'],
    ['2026-03-06', 1, '2026-03-09', 'from a Friday'],
    ['2026-03-02', 0, '2026-03-02', 'none, from a working day'],
    ['2026-03-07', 0, '2026-03-09', 'none, from a day off: the next working day'],
    ['2026-02-13', 1, '2026-02-23', 'over Tết'],
    ['2026-02-13', 6, '2026-03-02', 'over Tết and a weekend'],
    ['2026-08-20', 2, '2026-08-22', 'to a Saturday that is worked'],
    ['2026-08-28', 1, '2026-09-03', 'over the National Day'],
    ['2026-03-31', 1, '2026-04-01', 'over the end of a month'],
    ['2025-12-31', 1, '2026-01-05', 'over the end of a year'],
    ['2026-03-09', -1, '2026-03-06', 'back over a weekend'],
    ['2026-03-08', -1, '2026-03-06', 'back from a day off'],
    ['2026-02-23', -1, '2026-02-13', 'back over Tết'],
  ])('%s and %i: %s, %s', (date, n, expected) => {
    expect(addWorkingDays(date, n, calendar)).toBe(expected);
  });

  test('refuses what is no date and no whole number', () => {
    for (const date of ['2026-02-30', '2026-3-2', '02/03/2026', '', '2026-03-02T08:00:00+07:00']) {
      expect(() => addWorkingDays(date, 1, calendar)).toThrow(RangeError);
      expect(() => isWorkingDay(date, calendar)).toThrow(RangeError);
      expect(() => workingDaysBetween('2026-03-02', date, calendar)).toThrow(RangeError);
    }
    expect(() => addWorkingDays('2026-03-02', 0.5, calendar)).toThrow('0.5 is no whole number');
    expect(() => addWorkingDays('9999-12-31', 1, calendar)).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  test.each([
    ['2026-03-04', '2026-03-04', 0, 'today'],
    ['2026-03-04', '2026-03-09', 3, 'today is not counted, the promised day is'],
    ['2026-03-06', '2026-03-08', 0, 'nothing but a weekend'],
    ['2026-03-07', '2026-03-06', 0, 'Friday’s promise, on Saturday'],
    ['2026-03-09', '2026-03-06', -1, 'Friday’s promise, on Monday'],
    ['2026-02-12', '2026-02-23', 2, 'Tết between'],
    ['2026-02-24', '2026-02-13', -2, 'late by Tết and two days'],
    ['2026-08-21', '2026-08-24', 2, 'a Saturday that is worked between'],
    ['2026-01-01', '2026-12-31', 249, 'a whole year'],
  ])('from %s to %s: %i, %s', (from, to, expected) => {
    expect(workingDaysBetween(from, to, calendar)).toBe(expected);
  });

  test('goes over centuries', () => {
    // 146,097 days are 400 years, which have as many weeks: 20,871.
    expect(workingDaysBetween('2030-01-07', '2430-01-07', calendar)).toBe(20_871 * 5);
  });
});

describe('the part of a calendar that an answer carries', () => {
  test('has both ends, in order of time, whichever comes first', () => {
    const expected = {
      holidays: ['2026-08-31', '2026-09-01', '2026-09-02'],
      makeUpDays: ['2026-08-22'],
    };
    expect(restOfCalendar('2026-08-22', '2026-09-02', calendar)).toEqual(expected);
    expect(restOfCalendar('2026-09-02', '2026-08-22', calendar)).toEqual(expected);
    expect(restOfCalendar('2026-08-23', '2026-08-30', calendar)).toEqual({
      holidays: [],
      makeUpDays: [],
    });
  });
});

test('calendar days go over months, years and leap days', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
