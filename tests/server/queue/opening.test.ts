import { describe, expect, test } from 'vitest';
import { workCalendarOf } from '../../../src/calendar/index.js';
import { isOpen } from '../../../src/server/queue/opening.js';

const days = { holidays: ['2026-03-05'], makeUpDays: ['2026-03-07', '2026-03-08'] };
const calendar = workCalendarOf(days, 'Asia/Ho_Chi_Minh');
const hours = [
  { days: [1, 2, 3, 4, 5], from: '07:30', to: '11:30' },
  { days: [1, 2, 3, 4, 5], from: '13:30', to: '17:00' },
];

const at = (clock: string, of: typeof hours | undefined = hours): boolean =>
  isOpen(of, new Date(`${clock}:00+07:00`), calendar);

describe('opening hours', () => {
  test('begin with their first minute and end before their last', () => {
    const times = ['07:29', '07:30', '11:29', '11:30', '13:30', '16:59', '17:00'];
    expect(times.filter((time) => at(`2026-03-04T${time}`))).toEqual([
      '07:30',
      '11:29',
      '13:30',
      '16:59',
    ]);
  });

  test('are those of the office’s own weekday', () => {
    // 23:00 of Tuesday in UTC is Wednesday morning.
    expect(
      isOpen([{ days: [3], from: '06:00', to: '07:00' }], new Date('2026-03-03T23:00Z'), calendar),
    ).toBe(true);
  });

  test('do not count on a public holiday', () => {
    expect(at('2026-03-05T09:00')).toBe(false);
  });

  test('are Monday’s on a make-up day that has none of its own', () => {
    expect(at('2026-03-07T09:00')).toBe(true);
    expect(at('2026-03-07T09:00', [...hours, { days: [6], from: '14:00', to: '15:00' }])).toBe(
      false,
    );
    expect(at('2026-03-14T09:00')).toBe(false);
  });

  test('that are not given never close', () => {
    expect(isOpen(undefined, new Date('2026-03-05T02:00+07:00'), calendar)).toBe(true);
  });
});
