import type { ProcedureFacets, ProcedureQuery } from '../contract/procedures.js';
import { facetNames } from '../contract/search-bounds.js';
import type { FacetTable } from './facet-table.js';
import { listFacetValues } from './facet-values.js';
import type { SearchIndex } from './search-index.js';

/**
 * Keeps what passes every filter, and counts each facet over what passes all the *other* filters,
 * so that a reader sees what a second value of the same facet would add.
 *
 * @returns places in `procedures` of what passes, and the facets
 */
export function applyFilters(
  { facets }: SearchIndex,
  query: ProcedureQuery,
  procedures: ArrayLike<number>,
): { places: number[]; facets: ProcedureFacets } {
  // By place: one bit for each filter that the procedure does not pass.
  const failures = new Uint8Array(procedures.length);
  facetNames.forEach((name, i) => {
    const selected = query[name];
    if (selected?.length) markFailures(procedures, facets[name], selected, failures, 1 << i);
  });
  const lists = facetNames.map((name, i) => {
    const counts = countValues(procedures, facets[name], failures, 1 << i);
    return [name, listFacetValues(facets[name], new Set<string>(query[name]), counts)];
  });
  const places: number[] = [];
  failures.forEach((failed, place) => {
    if (failed === 0) places.push(place);
  });
  return { places, facets: Object.fromEntries(lists) as ProcedureFacets };
}

function markFailures(
  procedures: ArrayLike<number>,
  { numbers, byProcedure }: FacetTable,
  selected: readonly string[],
  failures: Uint8Array,
  bit: number,
): void {
  const wanted = new Set(selected.map((value) => numbers.get(value)));
  for (let place = 0; place < procedures.length; place++) {
    const procedure = procedures[place]!;
    let passes = false;
    for (let at = byProcedure.starts[procedure]!; at < byProcedure.starts[procedure + 1]!; at++) {
      if (wanted.has(byProcedure.values[at])) passes = true;
    }
    if (!passes) failures[place]! |= bit;
  }
}

/** Counts a facet's values over the procedures that fail no filter but perhaps its own. */
function countValues(
  procedures: ArrayLike<number>,
  { values, byProcedure }: FacetTable,
  failures: Uint8Array,
  ownBit: number,
): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let place = 0; place < procedures.length; place++) {
    if ((failures[place]! & ~ownBit) !== 0) continue;
    const procedure = procedures[place]!;
    for (let at = byProcedure.starts[procedure]!; at < byProcedure.starts[procedure + 1]!; at++) {
      counts[byProcedure.values[at]!]!++;
    }
  }
  return counts;
}
