/** Working days for a procedure that names no time. */
const usual = 5;

/**
 * Working days that a procedure takes, read roughly off its words: the first number of days, and
 * none where it is done at once. Calendar days are counted as five in seven.
 */
export function timeLimit(processingTime: string | undefined): number {
  if (processingTime === undefined) return usual;
  if (/^(trong ngày|trả lời ngay)/i.test(processingTime)) return 0;
  const [, count, unit] = /(\d+) (ngày làm việc|ngày|giờ)/.exec(processingTime) ?? [];
  if (count === undefined) return usual;
  if (unit === 'giờ') return 1;
  return unit === 'ngày' ? Math.ceil((Number(count) * 5) / 7) : Number(count);
}
