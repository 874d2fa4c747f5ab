import type { EverydayNames } from '../contract/catalogue.js';

/**
 * Everyday names travel in a catalogue as short codes. Each word is a number, its place among
 * `EverydayNames.words`; a number is written with one or two of these digits, and a blank parts
 * two names. Packed, that is two thirds of what the words themselves would be, and it is what an
 * index needs: it looks up each word once instead of wherever it stands.
 */
const digits =
  "!#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
/** The first numbers, of the most frequent words, have one digit. */
const shortNumbers = 50;
const leadingDigits = digits.length - shortNumbers;

/** More words than this cannot be written. */
export const mostEverydayWords = shortNumbers + leadingDigits * digits.length;

/** Writes a number of a word, 0 or more and less than `mostEverydayWords`. */
export function writeWordNumber(number: number): string {
  if (number < shortNumbers) return digits[number]!;
  const rest = number - shortNumbers;
  const lead = shortNumbers + Math.floor(rest / digits.length);
  return digits[lead]! + digits[rest % digits.length]!;
}

const values = new Int8Array(128).fill(-1);
for (let value = 0; value < digits.length; value++) values[digits.charCodeAt(value)] = value;

/** Reads one after the other: numbers of words, and -1 at the end of each name but the last. */
export function readEverydayNames(code: string, read: (number: number) => void): void {
  for (let at = 0; at < code.length; at++) {
    const value = values[code.charCodeAt(at)] ?? -1;
    if (value < shortNumbers) read(value);
    else {
      const low = values[code.charCodeAt(++at)] ?? -1;
      read(shortNumbers + (value - shortNumbers) * digits.length + low);
    }
  }
}

/** By procedure, its names in code; none at all where they are not those of these procedures. */
export function everydayRows(everyday: EverydayNames | undefined, procedures: number): string[] {
  const rows = everyday?.names.split('\n') ?? [];
  return rows.length === procedures ? rows : [];
}
