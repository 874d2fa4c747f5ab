import type { Alignment } from './alignment.js';

/**
 * The shares of a score. A title that is the query, word for word, scores 1. That syllables stand
 * side by side and in order says more than how many there are: Vietnamese words are made of
 * several syllables, and any one of them (`chứng`, `nhận`) is shared by hundreds of names.
 */
const coverageShare = 0.4;
const runShare = 0.25;
const clusterShare = 0.2;
const precisionShare = 0.15;

/** Other names are weaker evidence than the official one. */
export const otherNameFactor = 0.9;
/** Popularity and level decide where words leave procedures nearly level. */
export const priorShare = 0.06;

/**
 * Everyday names are weaker evidence still, and they are judged together: people tell what happened
 * to them in many ways, and no name foresees a whole sentence.
 */
const everydayFactor = 0.85;
const heldShare = 0.35;
const pairsShare = 0.3;
const supportShare = 0.2;
const bestShare = 0.15;

/**
 * How the names of a procedure together explain a query, from 0 to 1; so is what is given:
 *
 * @param coverage of the query's weight that is found in any name of the procedure
 * @param pairs of the query's weight, how much stands beside the same neighbour as in the query
 * @param support of the query's weight, how much several names agree on
 * @param best score of the everyday name that explains the query best
 */
export function everydayScore(
  coverage: number,
  pairs: number,
  support: number,
  best: number,
): number {
  return (
    everydayFactor *
    (coverage * (heldShare + pairsShare * pairs) + supportShare * support + bestShare * best)
  );
}

/** An everyday name that explains less of the query is no reason to show. */
export const leastShownCoverage = 0.5;

/** What a match of the query as it was typed adds to a match of what it means. */
export const agreementShare = 0.2;

/** What is left out: shares of what the best procedure of the query has. */
export const cuts = { coverage: 0.7, score: 0.55 };
/** The share of a query's weight that a name must explain to be a hit, or to be near. */
export const floors = { hit: 0.4, near: 0.25 };

/** What remains of the precision of a special case, for each word that the query does not say. */
const specialFactor = 0.3;

/** From 0 to 1. */
export function scoreAlignment(alignment: Alignment): number {
  const { coverage, run, cluster, precision, unaskedSpecials } = alignment;
  return (
    coverage *
    (coverageShare +
      runShare * run +
      clusterShare * cluster +
      precisionShare * precision * specialFactor ** unaskedSpecials)
  );
}

/** Whether the title holds the whole query in one piece, so that no slip need be looked for. */
export function isExplained({ cluster }: Alignment): boolean {
  return cluster >= 0.9;
}
