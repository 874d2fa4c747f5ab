/** A lower-case character taken apart. */
export interface CharacterParts {
  /** The letter with what makes it another letter (â ă ê ô ơ ư đ) but without its tone. */
  readonly letter: string;
  /** The letter without any mark, đ as d. */
  readonly plain: string;
  /** 0 for none; huyền, hỏi, ngã, sắc, nặng are 1 to 5, which is their dictionary order. */
  readonly tone: number;
}

const tones = '\u0300\u0309\u0303\u0301\u0323';
/** Circumflex, breve and horn make other letters; they are not tones. */
const letterMarks = '\u0302\u0306\u031b';
/** Several times the characters of any catalogue. */
const cacheSize = 2000;
const cache = new Map<string, CharacterParts>();

/** Takes a character (one code point, NFC, lower case) apart; a lone mark has no letter. */
export function takeApart(character: string): CharacterParts {
  const known = cache.get(character);
  if (known) return known;
  let letter = '';
  let plain = '';
  let tone = 0;
  for (const part of character.normalize('NFD')) {
    if (tones.includes(part)) tone = tones.indexOf(part) + 1;
    else if (letterMarks.includes(part)) letter += part;
    else if (!/\p{M}/u.test(part)) {
      letter += part;
      plain += part === 'đ' ? 'd' : part;
    }
  }
  const parts = { letter: letter.normalize('NFC'), plain, tone };
  // What people type has no end of characters, and a server runs for months.
  if (cache.size >= cacheSize) cache.clear();
  cache.set(character, parts);
  return parts;
}

/** The characters of a text, taken apart. */
export function takeTextApart(text: string): CharacterParts[] {
  const parts: CharacterParts[] = [];
  for (const character of text.normalize('NFC').toLowerCase()) parts.push(takeApart(character));
  return parts;
}
