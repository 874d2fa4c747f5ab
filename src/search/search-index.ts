import type { Catalogue } from '../contract/catalogue.js';
import type { FacetName } from '../contract/procedures.js';
import type { FacetTable } from './facet-table.js';
import type { Candidate } from './candidates.js';
import type { Lists } from './lists.js';
import type { SynonymTable } from './synonym-table.js';
import type { FillerTable } from './word-weights.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The names by which procedures are searched. A procedure has its official name and any number
 * of other names (keywords); each is a title of its own, matched on its own.
 */
export interface Titles {
  /** By title: its procedure. */
  readonly procedures: Uint32Array;
  /** By procedure: its official name; other names follow. One more at the end. */
  readonly firstOfProcedure: Uint32Array;
  /** By procedure: the first of its everyday names, which follow the keywords. */
  readonly firstEveryday: Uint32Array;
  /** By procedure: its everyday names in code; empty where the catalogue has none at all. */
  readonly everydayRows: readonly string[];
  /** The words of everyday names, by number. */
  readonly everydayWords: readonly string[];
  /** By title: the spellings of its words, in order. */
  readonly words: Lists;
  /**
   * By spelling: the procedures that have it, ascending, each once. The number is doubled, and one
   * more where only everyday names have the spelling.
   */
  readonly postings: Lists;
  /** By spelling: how much it tells (inverse document frequency). */
  readonly spellingWeights: Float32Array;
  /** By spelling: 1 where it makes a procedure a special case. */
  readonly specialSpellings: Uint8Array;
  /** By title: the weights of its words together. */
  readonly weights: Float32Array;
}

/** A catalogue made ready for `searchProcedures`. Its inside is no part of the public surface. */
export interface SearchIndex {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly titles: Titles;
  readonly synonyms: SynonymTable;
  readonly fillers: FillerTable;
  /** By procedure: its code without dots, dashes and case. */
  readonly codes: readonly string[];
  readonly facets: Readonly<Record<FacetName, FacetTable>>;
  /** Procedures in the order in which they are listed when nothing is asked. */
  readonly listing: Uint32Array;
  /** By procedure: its place in `listing`. */
  readonly listingPlaces: Uint32Array;
  /** By procedure: what it has in favour before any query, from 0 to 1. */
  readonly priors: Float32Array;
  /** Candidates of words that were asked for lately. */
  readonly candidateCache: Map<string, readonly Candidate[]>;
  readonly scratch: Scratch;
}

/** Working memory of one search, kept so that a key press allocates next to nothing. */
export interface Scratch {
  /** By procedure: the share of the query that all its names together hold. */
  readonly coverage: Float32Array;
  /** By procedure: the same without everyday names. */
  readonly nameCoverage: Float32Array;
  /** By procedure: the round in which a word was last counted; 0 before the first. */
  readonly countedFor: Uint32Array;
  /** Procedures that have any word of the query. */
  readonly touched: Uint32Array;
  /** Procedures that answer the query. */
  readonly found: Uint32Array;
  /** By procedure, its best match: score (0 for none), name, and the number of the aligner. */
  readonly scores: Float64Array;
  readonly titles: Uint32Array;
  readonly aligners: Uint8Array;
  /** By procedure: how well it explains the query as it was typed, and what synonyms make of it. */
  readonly literal: Float64Array;
  readonly meant: Float64Array;
}
