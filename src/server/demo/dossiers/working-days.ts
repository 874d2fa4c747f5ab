/** Working days of the demonstration's offices: Monday to Friday. */
export function isWorkingDay(day: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/** @returns the `count`-th working day after `day`, or before it where `count` is negative */
export function addWorkingDays(day: string, count: number): string {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let found = day;
  while (left > 0) {
    found = addDays(found, step);
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

/** The calendar day that many days later. */
export function addDays(day: string, count: number): string {
  const date = new Date(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
