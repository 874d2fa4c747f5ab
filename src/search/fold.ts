import { takeTextApart } from './characters.js';

/**
 * Folds a text to what people type when they leave out the accents: lower case, no combining
 * marks, `đ` as `d` (Unicode has no decomposition for it). NFC and NFD texts fold alike, and so
 * do the two ways to place a tone (`hoà`, `hòa`). Folding a folded text changes nothing.
 */
export function fold(text: string): string {
  return takeTextApart(text)
    .map(({ plain }) => plain)
    .join('');
}
