import type { SettlementCounts } from '../../contract/settlement.js';
import { cutPercent } from '../shared/figures/percent.js';

type Settled = Pick<SettlementCounts, 'settledEarly' | 'settledOnTime' | 'settledLate'>;

export const settledOf = ({ settledEarly, settledOnTime, settledLate }: Settled): number =>
  settledEarly + settledOnTime + settledLate;

/** How many of the settled were early or on time. */
export const onTimeOf = ({ settledEarly, settledOnTime }: Settled): number =>
  settledEarly + settledOnTime;

/**
 * Per cent of the settled that were early or on time, cut to two decimals, so that 100 means that none
 * was late. Undefined where none was settled.
 */
export const onTimePercent = (counts: Settled): number | undefined =>
  cutPercent(onTimeOf(counts), settledOf(counts));
