import type { PreparedReading } from './prepared-reading.js';
import type { SearchIndex } from './search-index.js';

/**
 * The procedures that hold at least `floor` of a reading's weight in all their names together,
 * with `keep` of what the best one holds. This looks at word lists only, which is quick, and
 * leaves few procedures whose names are to be aligned.
 */
export function gatherProcedures(
  index: SearchIndex,
  { candidates, weights }: PreparedReading,
  floor: number,
  keep: number,
): Uint32Array {
  const { starts, values } = index.titles.postings;
  const { coverage, nameCoverage, countedFor, touched } = index.scratch;
  let touchedCount = 0;
  countedFor.fill(0);
  let best = 0;
  let remaining = 1;
  let round = 0;
  const words = candidates.map((_, word) => word).sort((a, b) => weights[b]! - weights[a]!);
  for (const word of words) {
    round++;
    // Common words come last. What has none of the telling ones cannot make up for it by then.
    const enough = Math.max(floor, best * keep);
    const open = remaining >= enough;
    if (!open) touchedCount = dropHopeless(index, touchedCount, enough - remaining);
    remaining -= weights[word]!;
    // The likeliest candidate comes first, so a procedure counts a word once and at its best.
    for (const { spelling, likeness } of candidates[word]!) {
      const weight = weights[word]! * likeness;
      const end = starts[spelling + 1]!;
      for (let at = starts[spelling]!; at < end; at++) {
        const posting = values[at]!;
        const procedure = posting >> 1;
        const countedBefore = countedFor[procedure]!;
        if (countedBefore === round || (countedBefore === 0 && !open)) continue;
        if (countedBefore === 0) {
          coverage[procedure] = 0;
          nameCoverage[procedure] = 0;
          touched[touchedCount++] = procedure;
        }
        countedFor[procedure] = round;
        const sum = coverage[procedure]! + weight;
        coverage[procedure] = sum;
        if ((posting & 1) === 0) nameCoverage[procedure]! += weight;
        if (sum > best) best = sum;
      }
    }
  }
  touchedCount = dropHopeless(index, touchedCount, Math.max(floor, best * keep));
  return touched.subarray(0, touchedCount);
}

/** Keeps the touched procedures that hold at least `least`; returns how many these are. */
function dropHopeless({ scratch }: SearchIndex, count: number, least: number): number {
  const { coverage, countedFor, touched } = scratch;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const procedure = touched[i]!;
    if (coverage[procedure]! >= least) touched[kept++] = procedure;
    else countedFor[procedure] = 0;
  }
  return kept;
}
