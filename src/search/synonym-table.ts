import type { Synonym } from '../contract/catalogue.js';
import { PhraseTable } from './phrase-table.js';
import { readWords, type QueryWord } from './query-words.js';

/** What a phrase means: words to search for in its place, and other ways to say that. */
export type Meanings = readonly (readonly QueryWord[])[];
export type SynonymTable = PhraseTable<Meanings>;

const synonymsPerStep = 16;

/** The synonyms of a catalogue, the first of a phrase first. */
export function* buildSynonyms(synonyms: readonly Synonym[]): Generator<number, SynonymTable> {
  const table: SynonymTable = new PhraseTable();
  for (const [i, { terms, means, twoWay }] of synonyms.entries()) {
    if (i % synonymsPerStep === 0) yield i / synonyms.length;
    addPhrases(table, terms, means);
    if (twoWay) addPhrases(table, means, terms);
  }
  return table;
}

function addPhrases(table: SynonymTable, phrases: string[], means: string[]): void {
  const meanings = means.map(readWords).filter((words) => words.length > 0);
  for (const phrase of phrases) table.add(phrase, meanings);
}
