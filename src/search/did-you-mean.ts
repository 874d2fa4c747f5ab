import { fold } from './fold.js';
import { listAt } from './lists.js';
import type { Ranked } from './ranking.js';
import type { SearchIndex } from './search-index.js';
import { isEverydayName, titleText } from './titles.js';
import { findWords } from './words.js';

/**
 * The query in the spelling of the name that explains it best, where that corrects it: a slip, a
 * moved space, raw Telex keystrokes. A query that only lacks accents, or the end of its last
 * word, is nobody's mistake.
 */
export function suggestSpelling(
  index: SearchIndex,
  best: Ranked,
  query: string,
): string | undefined {
  if (best.aligner === undefined) return undefined;
  const { reading, candidates } = best.aligner.prepared;
  // Everyday names are no spelling to learn from, and what a synonym means was not typed.
  if (reading.synonyms || isEverydayName(index, best.title)) return undefined;
  const spellings = listAt(index.titles.words, best.title);
  const texts = findWords(titleText(index, best.title));
  const suggestion: string[] = [];
  const used = new Set<number>();
  for (const own of candidates) {
    const place = own
      .map(({ spelling }) => spellings.findIndex((it, at) => it === spelling && !used.has(at)))
      .find((found) => found >= 0);
    if (place === undefined) return undefined;
    used.add(place);
    suggestion.push(texts[place]!.text.toLowerCase());
  }
  const text = suggestion.join(' ');
  return sound(text).startsWith(sound(query)) ? undefined : text;
}

/** A text without accents and without the choice between i and y. */
function sound(text: string): string {
  return findWords(fold(text))
    .map((word) => word.text.replace(/y/g, 'i'))
    .join(' ');
}
