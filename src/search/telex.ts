import { fold } from './fold.js';
import { makeSpelling, type Spelling } from './spelling.js';

/** Telex tone keys in the order of `Spelling.tone`: huyền, hỏi, ngã, sắc, nặng. */
const toneKeys = 'frxsj';
const doubled: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô', d: 'đ' };
const hooked: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/**
 * Reads a word as raw Telex keystrokes, as they stay in the box when no input method is on:
 * `ddawng` → đăng, `keets` → kết, `dduowngf` → đường. Keys may come late (`dangwd`).
 *
 * @returns the spelling, or undefined where the word holds no Telex key
 */
export function readTelex(word: string): Spelling | undefined {
  const letters: string[] = [];
  let tone = 0;
  let keys = 0;
  for (const key of word.toLowerCase().normalize('NFC')) {
    const toneOfKey = toneKeys.indexOf(key) + 1;
    if (key === 'w' ? addHook(letters) : addDouble(letters, key)) {
      keys++;
    } else if (toneOfKey > 0 && letters.some(isVowel)) {
      tone = toneOfKey;
      keys++;
    } else {
      letters.push(key);
    }
  }
  return keys > 0 ? makeSpelling(letters.join(''), tone) : undefined;
}

function isVowel(letter: string): boolean {
  return 'aeiouy'.includes(fold(letter));
}

/** `w` turns the last a, o or u into ă, ơ, ư, and `uo` into ươ. */
function addHook(letters: string[]): boolean {
  for (let at = letters.length - 1; at >= 0; at--) {
    const letter = letters[at] ?? '';
    const marked = hooked[letter];
    if (marked === undefined) continue;
    letters[at] = marked;
    if (letter === 'o' && letters[at - 1] === 'u') letters[at - 1] = 'ư';
    return true;
  }
  return false;
}

/** A second a, e, o or d marks the first. */
function addDouble(letters: string[], key: string): boolean {
  const marked = doubled[key];
  const at = marked === undefined ? -1 : letters.lastIndexOf(key);
  if (marked === undefined || at < 0) return false;
  letters[at] = marked;
  return true;
}
