import type { EverydayNames } from '../contract/catalogue.js';

/**
 * Everyday names travel in a catalogue as short codes. Each word is a number, its place among
 * `EverydayNames.words`; a number is written with one or two of these digits, and a blank parts
 * two names. Packed, that is two thirds of what the words themselves would be, and it is what an
 * index needs: it looks up each word once instead of wherever it stands.
 */
const firstDigit = 33;
/** Printable ASCII but for the quotation mark and the backslash, which JSON would write as two. */
const digitCount = 92;
/** The first numbers, of the most frequent words, have one digit. */
const shortNumbers = 50;
const leadingDigits = digitCount - shortNumbers;

/** More words than this cannot be written. */
export const mostEverydayWords = shortNumbers + leadingDigits * digitCount;

/** Writes a number of a word, 0 or more and less than `mostEverydayWords`. */
export function writeWordNumber(number: number): string {
  if (number < shortNumbers) return digit(number);
  const rest = number - shortNumbers;
  return digit(shortNumbers + Math.floor(rest / digitCount)) + digit(rest % digitCount);
}

function digit(value: number): string {
  const unit = firstDigit + value;
  return String.fromCharCode(unit < 34 ? unit : unit < 91 ? unit + 1 : unit + 2);
}

/** Below 0 for what is no digit but a blank. */
function valueOf(unit: number): number {
  return unit - firstDigit - Number(unit > 34) - Number(unit > 92);
}

/** Reads one after the other: numbers of words, and -1 at the end of each name but the last. */
export function readEverydayNames(code: string, read: (number: number) => void): void {
  for (let at = 0; at < code.length; at++) {
    const value = valueOf(code.charCodeAt(at));
    if (value < shortNumbers) read(value);
    else {
      const low = valueOf(code.charCodeAt(++at));
      read(shortNumbers + (value - shortNumbers) * digitCount + low);
    }
  }
}

/** By procedure, its names in code; none at all where they are not those of these procedures. */
export function everydayRows(everyday: EverydayNames | undefined, procedures: number): string[] {
  const rows = everyday?.names.split('\n') ?? [];
  return rows.length === procedures ? rows : [];
}
