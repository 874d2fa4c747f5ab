/** A word of a text and where it stands in it: UTF-16, half-open. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a UTF-16 code unit is. Characters written with two units are gaps, most of them emoji. */
const letter = 1;
const mark = 2;
const gap = 3;

/**
 * By code unit, 0 where not known yet. Asking a Unicode pattern for every character would take
 * most of the time of building an index, so each is asked for once.
 */
const kinds = new Uint8Array(0x10000);

function kindOf(unit: number): number {
  if (kinds[unit] === 0) {
    const character = String.fromCharCode(unit);
    kinds[unit] = /[\p{L}\p{N}]/u.test(character) ? letter : /\p{M}/u.test(character) ? mark : gap;
  }
  return kinds[unit]!;
}

/** How many code units at a place carry a word on: a letter, digit or mark; 0 where it ends. */
function continued(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (kindOf(unit) !== gap) return 1;
  // Some scripts and notations have marks beyond the first plane: two units.
  const isFirstHalf = unit >= 0xd800 && unit <= 0xdbff;
  return isFirstHalf && /^\p{M}/u.test(text.slice(at, at + 2)) ? 2 : 0;
}

/**
 * The words of a text, in order; in Vietnamese writing each is one syllable. A word begins with a
 * letter or digit and keeps its combining marks, which decomposed texts have.
 */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  for (let start = 0; start < text.length; start++) {
    if (kindOf(text.charCodeAt(start)) !== letter) continue;
    let end = start + 1;
    for (let more = continued(text, end); more > 0; more = continued(text, end)) end += more;
    words.push({ text: text.slice(start, end), start, end });
    start = end;
  }
  return words;
}
