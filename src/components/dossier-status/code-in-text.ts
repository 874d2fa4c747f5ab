import { formatDossierCode } from '../../contract/dossier-code.js';

/** A code within other text: not the end of a longer word or number, nor its beginning. */
const usual =
  /(?<![A-Z0-9.])(?:\d{3}\.\d\d\.\d\d\.)?[A-Z]\d\d(?:\.\d{2,3})*-\d{6}-\d{4,7}(?![A-Z0-9])/;

/** What a barcode holds that is a code and nothing else, if of a shape that we do not know. */
const unusual = /^(?=.*[A-Z])(?=.*\d)[A-Z0-9.-]{8,40}$/;

/**
 * The dossier code in what a QR code or barcode holds: the code alone, an address with the code in
 * it, or a whole text.
 *
 * @returns undefined where there is none.
 */
export function codeInText(text: string): string | undefined {
  const plain = unescaped(text).normalize('NFKC').toUpperCase();
  const found = usual.exec(plain)?.[0] ?? usual.exec(formatDossierCode(plain))?.[0];
  if (found) return found;
  const whole = formatDossierCode(text);
  return unusual.test(whole) ? whole : undefined;
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
