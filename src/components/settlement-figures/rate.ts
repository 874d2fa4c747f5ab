import type { SettlementCounts } from '../../contract/settlement.js';

type Settled = Pick<SettlementCounts, 'settledEarly' | 'settledOnTime' | 'settledLate'>;

export const settledOf = ({ settledEarly, settledOnTime, settledLate }: Settled): number =>
  settledEarly + settledOnTime + settledLate;

/**
 * Per cent of the settled that were early or on time, cut to two decimals: 99.996 is 99.99, so that
 * 100 means that none was late. Undefined where none was settled.
 */
export function onTimePercent(counts: Settled): number | undefined {
  const settled = settledOf(counts);
  if (settled === 0) return undefined;
  // Counted in whole hundredths: a floating share times 100 may come out a hundredth too low.
  return Math.floor(((settled - counts.settledLate) * 10_000) / settled) / 100;
}
