import type { Line } from './lines.js';

/** A record of a CSV file by the line on which it begins, or what keeps it from being read. */
export type CsvRecord =
  | { readonly line: number; readonly cells: readonly string[] }
  /** `cell` is the place of the bad one, from 0. */
  | { readonly line: number; readonly cell: number; readonly error: string };

const notClosed = 'begins with a quotation mark that is not closed';

/**
 * The records of a CSV file (RFC 4180), without blank lines.
 *
 * A quotation mark that is not closed would take in the rest of the file. Such a record ends with the
 * line on which it begins, and reading goes on below it, so that every bad line is named.
 */
export async function* readCsvRecords(
  lines: AsyncGenerator<Line>,
  delimiter: string,
): AsyncGenerator<CsvRecord> {
  /** Lines that were read in search of a closing mark, the next one last. */
  const ahead: Line[] = [];
  const next = async (): Promise<Line | undefined> => {
    if (ahead.length > 0) return ahead.pop();
    const more = await lines.next();
    return more.done ? undefined : more.value;
  };
  for (let first; (first = await next());) {
    if (first.text.trim() === '') continue;
    const { record, passed } = await readRecord(first, delimiter, next);
    while (passed.length > 0) ahead.push(passed.pop()!);
    yield record;
  }
}

/** @returns the record, and the lines below its first one that turned out not to belong to it */
async function readRecord(
  first: Line,
  delimiter: string,
  next: () => Promise<Line | undefined>,
): Promise<{ record: CsvRecord; passed: Line[] }> {
  const line = first.number;
  const cells = new Cells(delimiter);
  const passed: Line[] = [];
  let error = cells.add(first.text);
  while (error === undefined && cells.isOpen) {
    const more = await next();
    if (more) passed.push(more);
    error = !more || cells.add(more.text) !== undefined ? notClosed : undefined;
  }
  const { read } = cells;
  return error === undefined
    ? { record: { line, cells: read }, passed: [] }
    : { record: { line, cell: read.length, error }, passed };
}

/** The cells of one record, which takes in lines until no quotation mark is open. */
class Cells {
  readonly read: string[] = [];
  /** What has come so far of a cell that goes on in the next line. */
  private open: string | undefined;
  /** What is left of the line; undefined at its end. */
  private rest: string | undefined;

  constructor(private readonly delimiter: string) {}

  get isOpen(): boolean {
    return this.open !== undefined;
  }

  /** @returns what is wrong with the cell after those that were read; undefined where nothing is */
  add(line: string): string | undefined {
    this.rest = line;
    let error: string | undefined;
    while (this.rest !== undefined && error === undefined) {
      const isQuoted = this.isOpen || this.rest.startsWith('"');
      error = isQuoted ? this.readQuoted(this.rest) : this.readPlain(this.rest);
    }
    return error;
  }

  private readPlain(text: string): string | undefined {
    const end = text.indexOf(this.delimiter);
    const cell = end < 0 ? text : text.slice(0, end);
    if (cell.includes('"')) return 'has a quotation mark and does not begin with one';
    this.take(cell, text.slice(cell.length));
    return undefined;
  }

  private readQuoted(text: string): string | undefined {
    const inside = this.isOpen ? text : text.slice(1);
    const [content = ''] = /^(?:[^"]+|"")*/.exec(inside) ?? [];
    const after = inside.slice(content.length);
    const cell = (this.open ?? '') + content.replaceAll('""', '"');
    if (after === '') {
      this.open = `${cell}\n`;
      this.rest = undefined;
      return undefined;
    }
    // What comes next is the closing mark.
    if (after.length > 1 && after[1] !== this.delimiter) return 'goes on after a quotation mark';
    this.open = undefined;
    this.take(cell, after.slice(1));
    return undefined;
  }

  /** @param after the delimiter and what follows it; empty at the end of the line */
  private take(cell: string, after: string): void {
    this.read.push(cell);
    this.rest = after === '' ? undefined : after.slice(1);
  }
}
