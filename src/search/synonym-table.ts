import type { Synonym } from '../contract/catalogue.js';
import { PhraseTable } from './phrase-table.js';
import { readWords, type QueryWord } from './query-words.js';

/** What a phrase means. */
export interface Meaning {
  /** Words to search for in its place, and other ways to say that, the likeliest first. */
  readonly ways: readonly (readonly QueryWord[])[];
  /** How surely it is meant, from 0 to 1. */
  readonly weight: number;
  /** Of these, one must stand elsewhere in the query, where there are any. */
  readonly context: PhraseTable<undefined> | undefined;
}
export type SynonymTable = PhraseTable<Meaning>;

const synonymsPerStep = 16;

/** The synonyms of a catalogue, the first of a phrase first. */
export function* buildSynonyms(synonyms: readonly Synonym[]): Generator<void, SynonymTable> {
  const table: SynonymTable = new PhraseTable();
  for (const [i, synonym] of synonyms.entries()) {
    if (i % synonymsPerStep === 0) yield;
    const { terms, means, twoWay } = synonym;
    addPhrases(table, terms, means, synonym);
    if (twoWay) addPhrases(table, means, terms, synonym);
  }
  return table;
}

function addPhrases(
  table: SynonymTable,
  phrases: readonly string[],
  means: readonly string[],
  { weight = 1, context: contextPhrases }: Synonym,
): void {
  const ways = means.map(readWords).filter((words) => words.length > 0);
  if (ways.length === 0) return;
  const context = contextPhrases && new PhraseTable<undefined>();
  for (const phrase of contextPhrases ?? []) context?.add(phrase, undefined);
  for (const phrase of phrases) table.add(phrase, { ways, weight, context });
}
