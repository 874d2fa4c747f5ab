import { takeTextApart } from './characters.js';
import { fold } from './fold.js';

/** One written syllable, taken apart so that accents can be compared on their own. */
export interface Spelling {
  /** Lower-case letters with â ă ê ô ơ ư đ kept and the tone taken out. */
  readonly letters: string;
  /** As in `CharacterParts`. It belongs to the whole syllable, which makes hoà equal hòa. */
  readonly tone: number;
  /** The letters without any mark: the key under which spellings share a syllable. */
  readonly folded: string;
}

/** Takes a word apart. Input may be NFC or NFD, in any case. */
export function parseSpelling(word: string): Spelling {
  let letters = '';
  let folded = '';
  let tone = 0;
  for (const part of takeTextApart(word)) {
    letters += part.letter;
    folded += part.plain;
    if (part.tone > 0) tone = part.tone;
  }
  return { letters, tone, folded };
}

/** A spelling from letters without tone, e.g. `kêt` and 4 for `kết`. */
export function makeSpelling(letters: string, tone: number): Spelling {
  return { letters, tone, folded: fold(letters) };
}

/**
 * Makes one of two spellings that are both in use: after a plain consonant or `qu`, final `y` and
 * `i` are the same sound (ký = kí, lý = lí, quý = quí). Only for whole words: `quy` may also be
 * the beginning of `quyết`.
 */
export function unifyFinalI(spelling: Spelling): Spelling {
  const letters = spelling.letters.replace(/^([bcdđghklmnprstvx]+|qu)y$/, '$1i');
  return letters === spelling.letters ? spelling : makeSpelling(letters, spelling.tone);
}

export function hasAccents(spelling: Spelling): boolean {
  return spelling.tone > 0 || spelling.letters !== spelling.folded;
}

/** How the accents of a typed syllable agree with those of a syllable in the catalogue. */
export type Agreement = 'same' | 'open' | 'near' | 'conflict';

/**
 * Compares accents of two spellings with the same folded letters (or where the typed one is the
 * beginning of the other). Accents typed are evidence, accents missing are not:
 * - `same`: nothing differs;
 * - `open`: the typed one only lacks accents;
 * - `near`: hỏi for ngã or the other way round, which much of the country pronounces alike;
 * - `conflict`: an accent was typed that the other does not have.
 */
export function compareAccents(typed: Spelling, known: Spelling): Agreement {
  let agreement: Agreement = typed.letters.length === known.letters.length ? 'same' : 'open';
  for (let i = 0; i < typed.letters.length; i++) {
    if (typed.letters[i] === known.letters[i]) continue;
    if (typed.letters[i] !== typed.folded[i]) return 'conflict';
    agreement = 'open';
  }
  if (typed.tone === known.tone) return agreement;
  if (typed.tone === 0) return 'open';
  return isHookOrTilde(typed.tone) && isHookOrTilde(known.tone) ? 'near' : 'conflict';
}

function isHookOrTilde(tone: number): boolean {
  return tone === 2 || tone === 3;
}
