import { takeTextApart } from './characters.js';

/** The Vietnamese alphabet, with f j w z where dictionaries put them. */
const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';

/**
 * A key whose plain string order is the Vietnamese dictionary order: letters first (ă after a,
 * đ after d), tones only between texts with the same letters. Made here instead of by
 * `Intl.Collator`, so that page and server sort alike whatever locales they carry.
 */
export function collationKey(text: string): string {
  let letters = '';
  let marks = '';
  for (const { letter, tone } of takeTextApart(text)) {
    const place = alphabet.indexOf(letter);
    // Letters come after digits and punctuation, which keep their code.
    letters += place < 0 || letter === '' ? letter : String.fromCharCode(0x100 + place);
    marks += tone;
  }
  return `${letters}\u0000${marks}`;
}
