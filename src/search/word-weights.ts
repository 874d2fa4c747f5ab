import { PhraseTable } from './phrase-table.js';
import type { QueryWord } from './query-words.js';

export type FillerTable = PhraseTable<undefined>;

/** What remains of the weight of a word in a phrase that only asks. */
const phraseFactor = 0.04;
const wordFactor = 0.2;

export function buildFillers(phrases: readonly string[]): FillerTable {
  const table: FillerTable = new PhraseTable();
  for (const phrase of phrases) table.add(phrase, undefined);
  return table;
}

/** By word of the query: the share of its weight that it keeps, less than 1 for fillers. */
export function fillerFactors(fillers: FillerTable, words: readonly QueryWord[]): number[] {
  const factors = words.map(() => 1);
  for (const { start, length } of fillers.find(words)) {
    for (let i = start; i < start + length; i++) {
      const factor = length > 1 ? phraseFactor : wordFactor;
      factors[i] = Math.min(factors[i]!, factor);
    }
  }
  return factors;
}
