import type { EverydayNames } from '../../contract/catalogue.js';
import { mostEverydayWords, writeWordNumber } from '../../search/everyday-names.js';
import { everydayWordsOf } from './everyday-words.js';

/**
 * Writes everyday names as a catalogue carries them.
 *
 * @param names for each procedure of the catalogue, in its order
 * @returns undefined where there are none
 */
export function writeEverydayNames(
  names: readonly (readonly string[])[],
): EverydayNames | undefined {
  const rows = names.map((own) => own.map(everydayWordsOf));
  const words = byFrequency(rows.flat(2)).slice(0, mostEverydayWords);
  if (words.length === 0) return undefined;
  const codes = new Map(words.map((word, number) => [word, writeWordNumber(number)]));
  const write = (name: readonly string[]): string =>
    name.map((word) => codes.get(word) ?? '').join('');
  return {
    words: words.join(' '),
    names: rows.map((own) => own.map(write).join(' ')).join('\n'),
  };
}

/** Each word once, the most frequent first; equally frequent ones in the order of their letters. */
function byFrequency(words: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([word]) => word);
}
