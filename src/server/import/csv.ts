import { BadFileError } from './bad-file.js';
import { readCsvRecords, type CsvRecord } from './csv-records.js';
import { parseJson } from './json.js';
import { startingWith, type Line } from './lines.js';
import type { Row } from './rows.js';

/** What the cells of a column hold. */
export type ColumnType = 'text' | 'number' | 'list' | 'json';

/** The columns that a file may have, by name. */
export type Columns = ReadonlyMap<string, { type: ColumnType; required: boolean }>;

/** How a cell with quotation marks is written (RFC 4180). */
const quoting = 'put the whole cell between quotation marks and write each one in it twice';

/**
 * The records of a CSV file whose first line names the columns. Cells are separated by comma,
 * semicolon or tab, whichever the header has.
 *
 * @throws {BadFileError} while reading, where the header makes no sense
 */
export async function* readCsv(lines: AsyncGenerator<Line>, columns: Columns): AsyncGenerator<Row> {
  const first = await lines.next();
  if (first.done) return;
  const delimiter = [';', '\t'].find((mark) => first.value.text.includes(mark)) ?? ',';
  let header: readonly string[] | undefined;
  for await (const record of readCsvRecords(startingWith(first.value, lines), delimiter)) {
    if (header) yield toRow(header, record, columns);
    else header = checkHeader(record, columns);
  }
}

function checkHeader(record: CsvRecord, columns: Columns): readonly string[] {
  if ('error' in record) throw new BadFileError(`is no CSV: a cell of the header ${record.error}.`);
  const names = record.cells.map((cell) => cell.trim());
  const unknown = names.filter((name) => !columns.has(name));
  if (unknown.length === names.length) {
    // A record, maybe: it is not for others to read.
    throw new BadFileError(
      `begins with no JSON object and names none of the known columns in its first line: ${[...columns.keys()].join(', ')}.`,
    );
  }
  if (unknown.length > 0) {
    throw new BadFileError(
      `has columns that are not known: ${unknown.join(', ')}. Known: ${[...columns.keys()].join(', ')}.`,
    );
  }
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new BadFileError(`has the column ${twice} twice.`);
  const required = [...columns].filter(([, column]) => column.required).map(([name]) => name);
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new BadFileError(`lacks the columns ${missing.join(', ')}.`);
  return names;
}

function toRow(header: readonly string[], record: CsvRecord, columns: Columns): Row {
  const { line } = record;
  if ('error' in record) {
    const name = header[record.cell] ?? `cell ${record.cell + 1}`;
    return { line, error: `${name}: ${record.error}; ${quoting}` };
  }
  const { cells } = record;
  if (cells.length !== header.length) {
    return { line, error: `has ${cells.length} cells, the header has ${header.length}` };
  }
  try {
    const entries = header.map((name, i) => [name, readCell(name, cells[i]!, columns)] as const);
    return { line, value: Object.fromEntries(entries) };
  } catch (error) {
    return { line, error: (error as Error).message };
  }
}

function readCell(name: string, cell: string, columns: Columns): unknown {
  const text = cell.trim();
  const type = columns.get(name)?.type;
  if (text === '' || type === 'text') return text;
  if (type === 'number') return Number.isNaN(Number(text)) ? text : Number(text);
  if (type === 'json' || text.startsWith('[')) return readJsonCell(name, text);
  // Sentences have semicolons of their own: in a cell of several lines, lines are the items.
  return text.split(text.includes('\n') ? '\n' : ';');
}

function readJsonCell(name: string, text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    throw new Error(`${name}: is no JSON (${(error as Error).message})`, { cause: error });
  }
}
