import { findWords } from '../../search/words.js';

/** The words of a name as a catalogue carries them: lower case, without what stands between. */
export const everydayWordsOf = (name: string): string[] =>
  findWords(name.normalize('NFC').toLowerCase()).map(({ text }) => text);
