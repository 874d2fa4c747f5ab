import { parseSpelling, unifyFinalI, type Spelling } from './spelling.js';
import { readTelex } from './telex.js';
import { findWords } from './words.js';

/** A typed word and the ways in which it can be read. */
export interface QueryWord {
  /** Lower case, NFC. */
  readonly text: string;
  /** The word as it stands. */
  readonly spelling: Spelling;
  /** The same before final i and y are made one, for a word that goes on (`quy`, `quyết`). */
  readonly beginning: Spelling;
  /** The word as raw Telex keystrokes, where it can be. */
  readonly telex: Spelling | undefined;
}

/** More words than any sensible query has; the rest is not read. */
export const maxWords = 32;
/** Longer than any word; what is longer is cut. */
const maxWordLength = 24;

/** The words of a query, bounded in number and length whatever was typed. */
export function readWords(query: string): QueryWord[] {
  return findWords(query)
    .slice(0, maxWords)
    .map(({ text }) => readWord(text));
}

export function readWord(word: string): QueryWord {
  const text = word.normalize('NFC').toLowerCase().slice(0, maxWordLength);
  const beginning = parseSpelling(text);
  const telex = readTelex(text);
  return {
    text,
    spelling: unifyFinalI(beginning),
    beginning,
    telex: telex && unifyFinalI(telex),
  };
}
