import type { RatingForm, RatingGroup } from '../../contract/ratings.js';

/** The smallest group of raters that is shown: of a smaller one its members might be recognised. */
export const smallestGroup = 5;

/** How often each step was chosen. */
export type Steps = ReadonlyMap<number, number>;

export function countOf(steps: Steps): number {
  let count = 0;
  for (const times of steps.values()) count += times;
  return count;
}

export const isSmall = (count: number): boolean => count > 0 && count < smallestGroup;

/** A group as it is published. One in which nobody is has nobody to protect. */
export function groupOf({ scale }: RatingForm, steps: Steps, isHidden: boolean): RatingGroup {
  if (isHidden) return { suppressed: true };
  const count = countOf(steps);
  if (count === 0) return { suppressed: false, count };
  let satisfied = 0;
  let sum = 0;
  for (const option of scale) {
    const times = steps.get(option.value) ?? 0;
    if (option.satisfied) satisfied += times;
    sum += times * option.value;
  }
  return { suppressed: false, count, satisfied: satisfied / count, mean: sum / count };
}

/**
 * Which of some groups, whose sum is published too, have to be hidden: the small ones, and the
 * smallest of the others until nobody who subtracts the shown ones from the sum is left with a small
 * group.
 *
 * @param counts of each group
 * @returns for each whether it is hidden
 */
export function hiddenOf(counts: readonly number[]): boolean[] {
  const hidden = counts.map(isSmall);
  const bySize = [...counts.keys()].filter((i) => !hidden[i] && counts[i]! > 0);
  bySize.sort((a, b) => counts[a]! - counts[b]!);
  for (const next of bySize) {
    const together = counts.reduce((sum, count, i) => (hidden[i] ? sum + count : sum), 0);
    if (!isSmall(together)) break;
    hidden[next] = true;
  }
  return hidden;
}
