import type { QueryWord } from './query-words.js';
import { compareAccents, parseSpelling, unifyFinalI, type Spelling } from './spelling.js';
import { findWords } from './words.js';

/** A phrase found in a query: `length` words from `start` on. */
export interface FoundPhrase<Value> {
  readonly start: number;
  readonly length: number;
  readonly value: Value;
}

interface Phrase<Value> {
  readonly words: readonly Spelling[];
  readonly value: Value;
}

/** Finds known phrases among the words of a query. */
export class PhraseTable<Value> {
  readonly #phrasesByFirstWord = new Map<string, Phrase<Value>[]>();

  /** A phrase without a single word is ignored. */
  add(text: string, value: Value): void {
    const words = findWords(text).map((word) => unifyFinalI(parseSpelling(word.text)));
    const first = words[0]?.folded;
    if (first === undefined) return;
    const phrases = this.#phrasesByFirstWord.get(first);
    if (phrases) phrases.push({ words, value });
    else this.#phrasesByFirstWord.set(first, [{ words, value }]);
  }

  /**
   * All phrases that stand in the words, also overlapping ones, by place. Accents may be missing
   * from what was typed, but none may contradict: `sơ đồ` is not `sổ đỏ`, `so do` may be.
   */
  find(words: readonly QueryWord[]): FoundPhrase<Value>[] {
    const found: FoundPhrase<Value>[] = [];
    words.forEach((word, start) => {
      const readings = word.telex ? [word.spelling, word.telex] : [word.spelling];
      for (const { folded } of readings) {
        for (const phrase of this.#phrasesByFirstWord.get(folded) ?? []) {
          const { length } = phrase.words;
          if (standsAt(words, start, phrase.words)) {
            found.push({ start, length, value: phrase.value });
          }
        }
      }
    });
    return found;
  }
}

function standsAt(
  words: readonly QueryWord[],
  start: number,
  phrase: readonly Spelling[],
): boolean {
  return phrase.every((known, i) => {
    const word = words[start + i];
    return word !== undefined && (agrees(word.spelling, known) || agrees(word.telex, known));
  });
}

function agrees(typed: Spelling | undefined, known: Spelling): boolean {
  return typed?.folded === known.folded && compareAccents(typed, known) !== 'conflict';
}
