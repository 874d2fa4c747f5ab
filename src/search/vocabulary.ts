import { letterSet } from './slips.js';
import { parseSpelling, unifyFinalI, type Spelling } from './spelling.js';

/** What is left of a spelling when its accents are taken away, e.g. `ket`. */
export interface Syllable {
  readonly folded: string;
  /** Its letters as bits, for `mayBeOneSlip`. */
  readonly letterSet: number;
  /** Numbers of the spellings that fold to it, e.g. of `kết` and `kẹt`. */
  readonly spellings: number[];
}

/**
 * Every syllable of a catalogue, once. There are few (some 840 in 2,834 names), so whatever is
 * costly about language is done per syllable of this list and never per procedure.
 */
export class Vocabulary {
  /** By number. */
  readonly spellings: Spelling[] = [];
  /** By folded letters. */
  readonly syllables = new Map<string, Syllable>();
  readonly #numbers = new Map<string, number>();

  /** The number of a word's spelling; a word seen for the first time gets the next one. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const spelling = unifyFinalI(parseSpelling(word));
    const { letters, tone, folded } = spelling;
    // Words that differ only in case, form or place of the tone share a number.
    const key = `${letters} ${tone}`;
    const number = this.#numbers.get(key) ?? this.spellings.push(spelling) - 1;
    if (!this.#numbers.has(key)) this.#syllableOf(folded).spellings.push(number);
    this.#numbers.set(key, number).set(word, number);
    return number;
  }

  #syllableOf(folded: string): Syllable {
    const syllable = this.syllables.get(folded) ?? {
      folded,
      letterSet: letterSet(folded),
      spellings: [],
    };
    this.syllables.set(folded, syllable);
    return syllable;
  }
}
