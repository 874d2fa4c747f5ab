/** Dashes that keyboards, word processors and copied texts put in place of the plain one. */
const dashes = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/**
 * A dossier code as it is written on receipts: capital letters, plain dashes, no spaces but those
 * that stand for a dash. `h44.12 260302 0123` → `H44.12-260302-0123`.
 */
export function formatDossierCode(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(dashes, '-')
    .replace(/\s*([-.])\s*/g, '$1')
    .trim()
    .replace(/\s+/g, '-');
}

/**
 * What two ways to write one code have in common: its letters, without marks, and digits. Empty where
 * it has neither.
 */
export function dossierCodeKey(code: string): string {
  return (
    code
      .normalize('NFKD')
      .toUpperCase()
      // Đ is a letter of its own, which Unicode does not take apart.
      .replace(/Đ/g, 'D')
      .replace(/[^\p{L}\p{N}]/gu, '')
  );
}

/**
 * Whether a formatted code has the shape `{unit}-{yymmdd}-{sequence}` that the country's systems
 * give out: unit as `000.00.01.H44` or `H44.12`, a date, 4 to 7 digits. Other shapes may exist, so
 * this is for a hint and never a reason to refuse.
 */
export function looksLikeDossierCode(code: string): boolean {
  const shape = /^(?:(?:\d{3}\.\d\d\.\d\d\.)?[A-Z]\d\d(?:\.\d{2,3})*)-\d\d(\d\d)(\d\d)-\d{4,7}$/;
  const [, month, day] = shape.exec(code) ?? [];
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
}
