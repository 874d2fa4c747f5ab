import type { Catalogue } from '../contract/catalogue.js';
import { buildFacets } from './build-facets.js';
import { buildListing } from './build-listing.js';
import { buildTitles } from './build-titles.js';
import type { SearchIndex } from './search-index.js';
import { buildSynonyms } from './synonym-table.js';
import { buildFillers } from './word-weights.js';

/**
 * Makes a catalogue ready for `searchProcedures`, at once.
 *
 * @throws RangeError where an entry points outside the catalogue's tables
 */
export function buildIndex(catalogue: Catalogue): SearchIndex {
  const steps = buildIndexInSteps(catalogue);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * The same work as `buildIndex` in steps of about a millisecond, so that a page can let frames
 * pass in between; returns the index.
 *
 * @throws RangeError where an entry points outside the catalogue's tables
 */
export function* buildIndexInSteps(catalogue: Catalogue): Generator<void, SearchIndex> {
  const facets = yield* buildFacets(catalogue);
  const listing = yield* buildListing(catalogue);
  const { titles, vocabulary } = yield* buildTitles(catalogue);
  const synonyms = yield* buildSynonyms(catalogue.synonyms ?? []);
  const total = catalogue.procedures.length;
  return {
    catalogue,
    facets,
    ...listing,
    titles,
    vocabulary,
    synonyms,
    fillers: buildFillers(catalogue.fillers ?? []),
    candidateCache: new Map(),
    scratch: {
      coverage: new Float32Array(total),
      nameCoverage: new Float32Array(total),
      touched: new Uint32Array(total),
      countedFor: new Uint32Array(total),
      found: new Uint32Array(total),
      scores: new Float64Array(total),
      titles: new Uint32Array(total),
      aligners: new Uint8Array(total),
      literal: new Float64Array(total),
      meant: new Float64Array(total),
    },
  };
}
