import {
  defaultLimit,
  maxQueryLength,
  type ProcedureQuery,
  type ProcedureSearchResult,
} from '../contract/procedures.js';
import { readCursor, writeCursor } from './cursor.js';
import { suggestSpelling } from './did-you-mean.js';
import { applyFilters } from './filters.js';
import { writeHit } from './hits.js';
import { rankProcedures, type Ranked } from './ranking.js';
import { floors } from './score.js';
import type { SearchIndex } from './search-index.js';

const maxNearest = 3;

/**
 * Searches the procedures of a catalogue.
 *
 * @param query text longer than the contract's `maxQueryLength` is cut, never refused
 * @throws InvalidCursorError where `query.cursor` does not belong to the query; nothing else
 */
export function searchProcedures(index: SearchIndex, query: ProcedureQuery): ProcedureSearchResult {
  const offset = readCursor(query);
  const text = (query.q ?? '').slice(0, maxQueryLength).trim();
  const ranked = text === '' ? undefined : rankProcedures(index, text, floors.hit);
  const procedures = ranked?.map(({ procedure }) => procedure) ?? index.listing;
  const { places, facets } = applyFilters(index, query, procedures);
  const end = offset + (query.limit ?? defaultLimit);
  const result: ProcedureSearchResult = {
    hits: places
      .slice(offset, end)
      .map((place) => ranked?.[place] ?? { procedure: procedures[place]!, score: 0 })
      .map((match) => writeHit(index, match, text)),
    total: places.length,
    facets,
  };
  if (end < places.length) result.nextCursor = writeCursor(query, end);
  if (ranked === undefined) return result;
  const didYouMean = suggestSpelling(index, ranked[0], text);
  if (didYouMean !== undefined) result.didYouMean = didYouMean;
  if (places.length === 0) addNearest(index, result, ranked, text);
  return result;
}

/** What the filters left out, or else what explains at least some of the query. */
function addNearest(
  index: SearchIndex,
  result: ProcedureSearchResult,
  ranked: readonly Ranked[],
  text: string,
): void {
  const near = ranked.length > 0 ? ranked : rankProcedures(index, text, floors.near);
  if (near.length === 0) return;
  result.nearest = near.slice(0, maxNearest).map((match) => writeHit(index, match, text));
}
