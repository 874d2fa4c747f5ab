import { fold } from './fold.js';
import { listAt } from './lists.js';
import type { Ranked } from './matcher.js';
import type { SearchIndex } from './search-index.js';
import { titleText } from './titles.js';
import { findWords } from './words.js';

/**
 * The query in the spelling of the name that explains it best, where that corrects it: a slip, a
 * moved space, raw Telex keystrokes. A query that only lacks accents, or the end of its last
 * word, is nobody's mistake.
 */
export function suggestSpelling(
  index: SearchIndex,
  best: Ranked | undefined,
  query: string,
): string | undefined {
  if (best?.title === undefined || best.aligner === undefined) return undefined;
  const { reading, candidates } = best.aligner.prepared;
  if (reading.synonyms) return undefined;
  const spellings = listAt(index.titles.words, best.title);
  const texts = findWords(titleText(index, best.title));
  const suggestion: string[] = [];
  for (const own of candidates) {
    const chosen = own.find(({ spelling }) => spellings.includes(spelling));
    if (chosen === undefined) return undefined;
    suggestion.push(texts[spellings.indexOf(chosen.spelling)]!.text.toLowerCase());
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
