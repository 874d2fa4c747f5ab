import { fillerList } from './filler-list.js';
import { PhraseTable } from './phrase-table.js';
import type { QueryWord } from './query-words.js';

/** What remains of the weight of a word in a phrase that only asks. */
const phraseFactor = 0.04;
const wordFactor = 0.2;

let fillers: PhraseTable<undefined> | undefined;

function fillerPhrases(): PhraseTable<undefined> {
  if (fillers) return fillers;
  fillers = new PhraseTable();
  for (const phrase of fillerList.split(/[\n,]/)) fillers.add(phrase, undefined);
  return fillers;
}

/** By word of the query: the share of its weight that it keeps, less than 1 for fillers. */
export function fillerFactors(words: readonly QueryWord[]): number[] {
  const factors = words.map(() => 1);
  for (const { start, length } of fillerPhrases().find(words)) {
    for (let i = start; i < start + length; i++) {
      const factor = length > 1 ? phraseFactor : wordFactor;
      factors[i] = Math.min(factors[i]!, factor);
    }
  }
  return factors;
}
