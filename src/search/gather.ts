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
    const open = remaining >= Math.max(floor, best * keep);
    remaining -= weights[word]!;
    // The likeliest candidate comes first, so a procedure counts a word once and at its best.
    for (const { spelling, likeness } of candidates[word]!) {
      const weight = weights[word]! * likeness;
      for (let at = starts[spelling]!; at < starts[spelling + 1]!; at++) {
        const procedure = values[at]! >> 1;
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
        if ((values[at]! & 1) === 0) nameCoverage[procedure]! += weight;
        if (sum > best) best = sum;
      }
    }
  }
  const enough = Math.max(floor, best * keep);
  return touched.subarray(0, touchedCount).filter((procedure) => coverage[procedure]! >= enough);
}
