import type { Synonym } from '../contract/catalogue.js';
import { PhraseTable } from './phrase-table.js';
import { readWords, type QueryWord } from './query-words.js';
import { synonymList } from './synonym-list.js';

/** What a phrase means: words to search for in its place, and other ways to say that. */
export type Meanings = readonly (readonly QueryWord[])[];
export type SynonymTable = PhraseTable<Meanings>;

const synonymsPerStep = 16;

/** The synonyms of an agency, which come first, and those that are known everywhere. */
export function* buildSynonyms(own: readonly Synonym[]): Generator<number, SynonymTable> {
  const table: SynonymTable = new PhraseTable();
  const all = [...own, ...synonymList.trim().split('\n').map(parseSynonym)];
  for (let i = 0; i < all.length; i++) {
    if (i % synonymsPerStep === 0) yield i / all.length;
    const { terms, means, twoWay } = all[i]!;
    addPhrases(table, terms, means);
    if (twoWay) addPhrases(table, means, terms);
  }
  return table;
}

function parseSynonym(line: string): Synonym {
  const [terms, means] = line.split(/[>=]/).map((side) => side.split(','));
  return { terms: terms!, means: means!, twoWay: line.includes('=') };
}

function addPhrases(table: SynonymTable, phrases: string[], means: string[]): void {
  const meanings = means.map(readWords).filter((words) => words.length > 0);
  for (const phrase of phrases) table.add(phrase, meanings);
}
