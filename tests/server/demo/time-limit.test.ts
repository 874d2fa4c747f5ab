import { expect, test } from 'vitest';
import { timeLimit } from '../../../src/server/demo/dossiers/time-limit.js';

test.each([
  ['5 ngày làm việc', 5],
  ['Trong ngày; nộp sau 15 giờ thì nhận kết quả ngày làm việc tiếp theo', 0],
  ['Trả lời ngay khi nhận hồ sơ', 0],
  ['8 giờ', 1],
  ['15 ngày', 11],
  ['Từ 17 đến 27 ngày làm việc, tùy trường hợp', 27],
  ['1 ngày làm việc; nộp trên mạng 2 giờ', 1],
  ['Theo phiếu hẹn', 5],
  [undefined, 5],
])('“%s” takes about %i working days', (processingTime, days) => {
  expect(timeLimit(processingTime)).toBe(days);
});
