import type { ProcedureQuery, ProcedureSearchResult } from '../contract/procedures.js';
import { defaultLimit, maxQueryLength } from '../contract/search-bounds.js';
import { readCursor, writeCursor } from './cursor.js';
import { suggestSpelling } from './did-you-mean.js';
import { applyFilters } from './filters.js';
import { writeHit } from './hits.js';
import { rankProcedures, type Ranked, type RankedList } from './ranking.js';
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
  const procedures = ranked?.procedures ?? index.listing;
  const { places, facets } = applyFilters(index, query, procedures);
  const end = offset + (query.limit ?? defaultLimit);
  const result: ProcedureSearchResult = {
    hits: places
      .slice(offset, end)
      .map((place) => writeHit(index, ranked?.at(place) ?? unasked(index, place), text)),
    total: places.length,
    facets,
  };
  if (end < places.length) result.nextCursor = writeCursor(query, end);
  if (ranked === undefined) return result;
  const didYouMean = procedures.length > 0 ? suggestSpelling(index, ranked.at(0), text) : undefined;
  if (didYouMean !== undefined) result.didYouMean = didYouMean;
  if (places.length === 0) addNearest(index, result, ranked, text);
  return result;
}

/** A procedure of the listing, which nothing was laid beside. */
function unasked({ listing, titles }: SearchIndex, place: number): Ranked {
  const procedure = listing[place]!;
  return { procedure, title: titles.firstOfProcedure[procedure]!, aligner: undefined };
}

/** What the filters left out, or else what explains at least some of the query. */
function addNearest(
  index: SearchIndex,
  result: ProcedureSearchResult,
  ranked: RankedList,
  text: string,
): void {
  const near = ranked.procedures.length > 0 ? ranked : rankProcedures(index, text, floors.near);
  const places = [...near.procedures.slice(0, maxNearest).keys()];
  if (places.length > 0) result.nearest = places.map((at) => writeHit(index, near.at(at), text));
}
