const dayLength = 86_400_000;

/** A day of the week as ISO 8601 counts: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/**
 * A date such as `2026-03-02` as days since 1970-01-01, which can be counted with.
 *
 * @throws {RangeError} where it is no date
 */
export function dayNumber(date: string): number {
  const day = Date.parse(`${date}T00:00Z`) / dayLength;
  // A day that the month does not have comes back as another one, or as none.
  if (Number.isNaN(day) || dateOfDay(day) !== date) {
    throw new RangeError(`${date} is no date such as 2026-03-02`);
  }
  return day;
}

/**
 * The date of a day that is counted from 1970-01-01.
 *
 * @throws {RangeError} outside the years 0 to 9999
 */
export function dateOfDay(day: number): string {
  const text = new Date(day * dayLength).toISOString();
  // Other years have a sign and six digits.
  if (text.length > 24) throw new RangeError('The date lies outside the years 0 to 9999');
  return text.slice(0, 10);
}

export function weekdayOfDay(day: number): Weekday {
  // 1970-01-01 was a Thursday.
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/**
 * @param days calendar days to go forward, or back where below 0
 * @throws {RangeError} where `date` is no date, or the result lies outside the years 0 to 9999
 */
export function addDays(date: string, days: number): string {
  return dateOfDay(dayNumber(date) + days);
}
