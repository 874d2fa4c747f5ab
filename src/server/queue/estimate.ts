import type { WaitingRange } from '../../contract/queue.js';

/** From how many people served on an estimate is given. */
export const fewestServed = 10;

/**
 * How long it will probably take until somebody is called, from how long others took at a counter.
 * The sum of many single times spreads as the square root of their number; the mean, which a few long
 * ones raise, and the median bound its middle.
 *
 * @param ahead people who are called before
 * @param counters that call for the service; one that other services share counts in part
 * @param served minutes that each of those last served has taken
 * @returns undefined where too few were served, or nobody calls
 */
export function waitingRange(
  ahead: number,
  counters: number,
  served: readonly number[],
): WaitingRange | undefined {
  if (served.length < fewestServed || counters <= 0) return undefined;
  const times = [...served].sort((a, b) => a - b);
  const median = quantile(times, 0.5);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const spread = quantile(times, 0.75) - quantile(times, 0.25);
  // At the latest, all counters have just begun with someone.
  const most = ahead + 1;
  const from = ahead * Math.min(median, mean) - spread * Math.sqrt(ahead);
  const to = most * Math.max(median, mean) + spread * Math.sqrt(most);
  return { from: Math.max(0, Math.floor(from / counters)), to: Math.ceil(to / counters) };
}

/** @param sorted at least one, rising */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}
