type Cell = string | number | boolean | null | undefined;

/** Without it Excel takes UTF-8 for another encoding. */
export const byteOrderMark = '\uFEFF';

/** A record of a CSV file (RFC 4180), its line's end included. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(',')}\r\n`;

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? withoutFormula(cell) : String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a spreadsheet would take for a formula, and compute, begins with an apostrophe. */
const withoutFormula = (text: string): string =>
  /^\s*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text;
