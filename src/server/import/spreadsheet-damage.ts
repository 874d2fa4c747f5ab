import * as z from 'zod/mini';

/** `9.12E+08`, also once a code's signs were put in order. */
const scientific = /^\d+(?:[.,]\d+)?E[+-]?\d{1,3}$/i;

/** The longest phone number, in digits (ITU-T E.164). */
const longest = 15;

/** Checks that a text was not taken for a number by the spreadsheet that it comes from. */
export const keptAsText = z.refine<string>((text) => !scientific.test(text), {
  error: 'was made a number by a spreadsheet, which lost its digits: export the column as text',
  abort: true,
});

/** Checks that a text has one phone number: of two, the last digits would be those of either. */
export const onePhone = z.refine<string>(
  (text) => {
    const [number = '', ...others] = numbersIn(text);
    return others.length === 0 && number.length <= longest;
  },
  { error: 'has more than one number: give one', abort: true },
);

/** Checks that a phone number still begins with its 0, as all of 10 and 11 digits in Vietnam do. */
export const withItsZero = z.refine<string>(
  (text) => text.includes('+') || !/^[1-9]\d{8,9}$/.test(numbersIn(text).join('')),
  'has lost the 0 at its beginning: export the column as text',
);

/** The digits of each number, which may have spaces and signs between them. */
const numbersIn = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[^\d\s+().-]+/)
    .map((part) => part.replace(/\D/g, ''))
    .filter(Boolean);
