import { listAt } from './lists.js';
import type { PreparedReading } from './prepared-reading.js';
import type { SearchIndex } from './search-index.js';

/**
 * The titles that hold at least `floor` of a reading's weight, with `keep` of what the best one
 * holds. This looks at word lists only, which is quick, and leaves few titles to be aligned.
 */
export function gatherTitles(
  index: SearchIndex,
  { candidates, weights }: PreparedReading,
  floor: number,
  keep: number,
): Uint32Array {
  const { postings } = index.titles;
  const { coverage, countedFor, touched } = index.scratch;
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
    // The likeliest candidate comes first, so a title counts a word once and at its best.
    for (const { spelling, likeness } of candidates[word]!) {
      const weight = weights[word]! * likeness;
      for (const title of listAt(postings, spelling)) {
        const countedBefore = countedFor[title]!;
        if (countedBefore === round || (countedBefore === 0 && !open)) continue;
        if (countedBefore === 0) {
          coverage[title] = 0;
          touched[touchedCount++] = title;
        }
        countedFor[title] = round;
        const sum = coverage[title]! + weight;
        coverage[title] = sum;
        if (sum > best) best = sum;
      }
    }
  }
  const enough = Math.max(floor, best * keep);
  return touched.subarray(0, touchedCount).filter((title) => coverage[title]! >= enough);
}
