import { expect, test } from 'vitest';
import { toLocalInstant, withOffset } from '../../src/server/local-time.js';

const vietnam = 'Asia/Ho_Chi_Minh';

test.each([
  ['2026-03-02T17:30:00Z', vietnam, '2026-03-03T00:30:00+07:00'],
  ['2026-03-02T17:30:00.999Z', 'UTC', '2026-03-02T17:30:00+00:00'],
  ['2026-07-01T00:00:00Z', 'America/St_Johns', '2026-06-30T21:30:00-02:30'],
])('%s on clocks in %s is %s', (instant, zone, local) => {
  expect(toLocalInstant(new Date(instant), zone)).toBe(local);
});

test.each([
  ['2026-03-02T00:00:00', vietnam, '2026-03-02T00:00:00+07:00'],
  // The night in which clocks go forward at two.
  ['2026-03-29T01:00:00', 'Europe/Berlin', '2026-03-29T01:00:00+01:00'],
  ['2026-03-29T04:00:00', 'Europe/Berlin', '2026-03-29T04:00:00+02:00'],
  ['2026-03-02T25:00:00', vietnam, undefined],
])('a clock that shows %s in %s: %s', (clock, zone, instant) => {
  expect(withOffset(clock, zone)).toBe(instant);
});
