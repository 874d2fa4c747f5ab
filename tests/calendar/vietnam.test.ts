import { describe, expect, test } from 'vitest';
import { workCalendarOf, workingDaysBetween } from '../../src/calendar/index.js';
import { vietnam } from '../../src/calendar/vietnam.js';
import { shifted } from './slow.js';

const calendar = workCalendarOf(vietnam, 'Asia/Ho_Chi_Minh');
const weekday = (date: string): number => new Date(date).getUTCDay();

test.each(vietnam.holidays)('the holiday %s is a weekday', (date) => {
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(weekday(date)).toBeGreaterThan(0);
  expect(weekday(date)).toBeLessThan(6);
});

test.each(vietnam.makeUpDays)('the make-up day %s is a Saturday or Sunday', (date) => {
  expect(date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect([0, 6]).toContain(weekday(date));
});

test('no day is listed twice, and all are in order', () => {
  for (const dates of [vietnam.holidays, vietnam.makeUpDays]) {
    expect(dates).toEqual([...new Set(dates)].sort());
  }
});

describe('of each year', () => {
  /** Holidays of the law (11, and 12 from 2026) with those in lieu, and days swapped. */
  test.each([
    ['2024', 12, 1],
    ['2025', 12, 1],
    ['2026', 14, 2],
    ['2027', 12, 0],
  ])('%s has %i days off on weekdays, %i of them worked on another day', (year, off, worked) => {
    const of = (dates: readonly string[]) => dates.filter((date) => date.startsWith(year));
    expect(of(vietnam.holidays)).toHaveLength(off);
    expect(of(vietnam.makeUpDays)).toHaveLength(worked);
  });

  /** As the notices say them: from the first to the last day off, weekends included. */
  test.each([
    ['2024-02-08', '2024-02-14', 'Tết'],
    ['2024-04-18', '2024-04-18', 'Hùng Kings'],
    ['2024-04-27', '2024-05-01', 'Reunification'],
    ['2024-08-31', '2024-09-03', 'National Day'],
    ['2025-01-25', '2025-02-02', 'Tết'],
    ['2025-04-05', '2025-04-07', 'Hùng Kings'],
    ['2025-04-30', '2025-05-04', 'Reunification'],
    ['2025-08-30', '2025-09-02', 'National Day'],
    ['2026-01-01', '2026-01-04', 'New Year'],
    ['2026-02-14', '2026-02-22', 'Tết'],
    ['2026-04-25', '2026-04-27', 'Hùng Kings'],
    ['2026-04-30', '2026-05-03', 'Reunification'],
    ['2026-08-29', '2026-09-02', 'National Day'],
    ['2026-11-24', '2026-11-24', 'Culture Day'],
    ['2027-01-01', '2027-01-03', 'New Year'],
    ['2027-02-04', '2027-02-10', 'Tết'],
    ['2027-04-16', '2027-04-18', 'Hùng Kings'],
    ['2027-04-30', '2027-05-03', 'Reunification'],
    ['2027-09-02', '2027-09-05', 'National Day'],
    ['2027-11-24', '2027-11-24', 'Culture Day'],
  ])('nobody works from %s to %s, but on the days around (%s)', (first, last) => {
    const before = (date: string): string => shifted(date, -1);
    expect(workingDaysBetween(before(first), last, calendar)).toBe(0);
    expect(workingDaysBetween(before(before(first)), last, calendar)).toBe(1);
    expect(workingDaysBetween(last, shifted(last, 1), calendar)).toBe(1);
  });
});
