/**
 * Whole minutes from an instant to a moment; 0 where it lies after it, or is none.
 *
 * @param since ISO 8601 with offset
 * @param now in milliseconds
 */
export function minutesBetween(since: string, now: number): number {
  const minutes = Math.floor((now - Date.parse(since)) / 60_000);
  return minutes > 0 ? minutes : 0;
}
