import type { FacetValue } from '../contract/procedures.js';
import { collationKey } from './collation.js';
import type { FacetTable } from './facet-table.js';

/** Longest list that is sent, unless more than that are selected. */
const maxValues = 100;

/**
 * The values of a facet that have hits or are selected, the most frequent first, then by label in
 * Vietnamese order. A selected value is always there, so that it can be taken back.
 *
 * @param counts by value number
 */
export function listFacetValues(
  table: FacetTable,
  selected: ReadonlySet<string>,
  counts: Uint32Array,
): FacetValue[] {
  const rows: { value: FacetValue; sortKey: string }[] = [];
  counts.forEach((count, number) => {
    const value = table.values[number]!;
    if (count === 0 && !selected.has(value)) return;
    const label = table.labels[number]!;
    rows.push({ value: { value, label, count }, sortKey: table.sortKeys[number]! });
  });
  for (const value of selected) {
    if (table.numbers.has(value)) continue;
    rows.push({ value: { value, label: value, count: 0 }, sortKey: collationKey(value) });
  }
  rows.sort((a, b) => b.value.count - a.value.count || (a.sortKey < b.sortKey ? -1 : 1));
  let room = maxValues - selected.size;
  return rows.map(({ value }) => value).filter(({ value }) => selected.has(value) || room-- > 0);
}
