import type { RatingGroup } from '../../contract/ratings.js';

/** What is known of a group that is published and has ratings. */
export interface Counted {
  readonly count: number;
  /** How many of them counted as satisfied. */
  readonly satisfied: number;
  /** Mean of the steps chosen, cut to two decimals; undefined where the API does not tell. */
  readonly mean: number | undefined;
}

/**
 * The numbers of a group; undefined where it is suppressed or nobody rated. Shares and means come as
 * fractions of whole numbers: those are found again first, so that cutting does not lose a hundredth.
 */
export function countedOf({
  suppressed,
  count = 0,
  satisfied,
  mean,
}: RatingGroup): Counted | undefined {
  if (suppressed || count === 0 || satisfied === undefined) return undefined;
  return {
    count,
    satisfied: Math.round(satisfied * count),
    mean: mean === undefined ? undefined : cutMean(Math.round(mean * count), count),
  };
}

/** @param sum of the steps that `count` people chose */
const cutMean = (sum: number, count: number): number => Math.floor((sum * 100) / count) / 100;
