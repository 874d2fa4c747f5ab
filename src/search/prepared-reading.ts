import { weightOfFrequency } from './build-titles.js';
import { findCandidates, type Candidate } from './candidates.js';
import { listAt } from './lists.js';
import type { Reading } from './readings.js';
import type { SearchIndex } from './search-index.js';

/** A reading with the syllables that its words may stand for, ready to be matched. */
export interface PreparedReading {
  readonly reading: Reading;
  /** By word of the reading, the likeliest candidate first. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** By word: what it tells, as a share of the whole query, which is 1. */
  readonly weights: readonly number[];
  /** How many entries of word lists are to be looked at. */
  readonly work: number;
}

/** A word that no name holds: as telling as a fairly rare one. */
const unknownWordFactor = 0.6;
/** In words. */
const shortQuery = 6;

export interface Typing {
  /** Whether the last word may go on. */
  readonly lastWordOpen: boolean;
  /** Which words may hold a slip. */
  readonly slips: 'none' | 'unknown words' | 'all words';
  readonly accented: boolean;
}

export function prepareReading(
  index: SearchIndex,
  reading: Reading,
  typing: Typing,
): PreparedReading {
  const { words, factors } = reading;
  const candidates = words.map((word, i) =>
    findCandidates(index, word, {
      prefix: typing.lastWordOpen && reading.endsAsTyped && i === words.length - 1,
      slips: mayBeMisspelt(index, reading, i, typing.slips),
      accented: typing.accented,
    }),
  );
  const weights = candidates.map((own, i) => weightOf(index, own) * factors[i]!);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const { starts } = index.titles.postings;
  let work = 0;
  for (const { spelling } of candidates.flat()) work += starts[spelling + 1]! - starts[spelling]!;
  return { reading, candidates, weights: weights.map((weight) => weight / total), work };
}

/**
 * A filler was recognised, and in a long query so are most words: looking for slips in them would
 * find chance only.
 */
function mayBeMisspelt(
  index: SearchIndex,
  { words, factors }: Reading,
  i: number,
  slips: Typing['slips'],
): boolean {
  if (slips === 'none' || factors[i] !== 1) return false;
  if (!index.vocabulary.syllables.has(words[i]!.spelling.folded)) return true;
  return slips === 'all words' && words.length <= shortQuery;
}

/** Whether a reading has words to look for slips in that the step before left alone. */
export function mayHoldMoreSlips(
  index: SearchIndex,
  reading: Reading,
  slips: Typing['slips'],
): boolean {
  if (slips === 'none') return true;
  const before = slips === 'all words' ? 'unknown words' : 'none';
  return reading.words.some(
    (_, i) => mayBeMisspelt(index, reading, i, slips) && !mayBeMisspelt(index, reading, i, before),
  );
}

function weightOf(index: SearchIndex, candidates: readonly Candidate[]): number {
  const { postings, procedures } = index.titles;
  const best = candidates[0];
  if (best === undefined) return unknownWordFactor * weightOfFrequency(1, procedures.length);
  let occurrences = 0;
  for (const { spelling, likeness } of candidates) {
    if (likeness < 0.9 * best.likeness) break;
    occurrences += listAt(postings, spelling).length;
  }
  return weightOfFrequency(occurrences, procedures.length);
}
