import { formatDossierCode } from '../../contract/dossier-code.js';

export interface FieldContent {
  readonly text: string;
  /** Where the caret stands, in UTF-16 code units from the beginning. */
  readonly caret: number;
}

const isKept = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/**
 * A code as it looks while it is being typed. What has just been typed may be the beginning of a
 * dash, so one at the end stays; the caret stays behind the character that it stood behind.
 */
export function formatWhileTyping({ text, caret }: FieldContent): FieldContent {
  const endsOpen = /[\p{L}\p{N}][\s.\p{Pd}\u2212]+$/u.test(text);
  const formatted = formatDossierCode(endsOpen ? `${text}\u0000` : text)
    .replace('\u0000', '')
    .replace(/-{2,}/g, '-');
  return { text: formatted, caret: caretIn(formatted, text.slice(0, caret)) };
}

/** Behind as many letters and digits as stand before it, and as many of the signs after them. */
function caretIn(formatted: string, before: string): number {
  let letters = [...before].filter(isKept).length;
  let signs = [...before].reverse().findIndex(isKept);
  if (signs < 0) signs = before.length;
  let position = 0;
  while (letters > 0 && position < formatted.length) {
    if (isKept(formatted[position] ?? '')) letters--;
    position++;
  }
  // Several signs may have become one.
  while (signs-- > 0 && position < formatted.length && !isKept(formatted[position] ?? '')) {
    position++;
  }
  return position;
}
