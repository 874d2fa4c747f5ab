/** Times in milliseconds. */
export interface Distribution {
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  readonly mean: number;
}

export interface Comparison {
  readonly name: string;
  readonly meanDifference: number;
  /** Mann and Whitney's U as a standard normal deviate: 0 where neither tends to take longer. */
  readonly z: number;
  /** Chance reaches this |z| once in a hundred comparisons. */
  readonly threshold: number;
  readonly separable: boolean;
}

const threshold = 2.576;

export function describe(times: readonly number[]): Distribution {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => round(sorted[Math.floor(share * (sorted.length - 1))]!);
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95), mean: round(meanOf(times)) };
}

/** @param later above 0 where these tend to take longer than `first` */
export function compare(
  name: string,
  first: readonly number[],
  later: readonly number[],
): Comparison {
  const z = mannWhitney(first, later);
  const separable = Math.abs(z) > threshold;
  return { name, meanDifference: meanOf(later) - meanOf(first), z, threshold, separable };
}

/** Normal approximation; times of such precision have no ties that matter. */
function mannWhitney(first: readonly number[], later: readonly number[]): number {
  const all = [
    ...first.map((time) => ({ time, isLater: false })),
    ...later.map((time) => ({ time, isLater: true })),
  ].sort((a, b) => a.time - b.time);
  let ranks = 0;
  all.forEach(({ isLater }, index) => (ranks += isLater ? index + 1 : 0));
  const [n, m] = [first.length, later.length];
  const u = ranks - (m * (m + 1)) / 2;
  return (u - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

const meanOf = (times: readonly number[]): number =>
  times.reduce((sum, time) => sum + time, 0) / times.length;

const round = (milliseconds: number): number => Math.round(milliseconds * 1000) / 1000;
