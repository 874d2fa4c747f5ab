import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { BadFileError } from './bad-file.js';
import { parseJson } from './json.js';
import type { Line } from './lines.js';
import type { Row } from './rows.js';

/** What the cells of a column hold. */
export type ColumnType = 'text' | 'number' | 'list' | 'json';

/** The columns that a file may have, by name. */
export type Columns = ReadonlyMap<string, { type: ColumnType; required: boolean }>;

/** What csv-parse gives for each record with `info` and `raw`. */
interface Parsed {
  readonly record: readonly string[];
  readonly raw: string;
  readonly info: { readonly lines: number };
}

/**
 * The records of a CSV file whose first line names the columns. Cells are separated by comma,
 * semicolon or tab, whichever the header has.
 *
 * @throws {BadFileError} while reading, where header or quotes make no sense
 */
export async function* readCsv(lines: AsyncGenerator<Line>, columns: Columns): AsyncGenerator<Row> {
  let header: readonly string[] | undefined;
  for await (const { record, raw, info } of parseRecords(lines)) {
    // `info.lines` is the record's last line.
    const line = info.lines - (raw.trim().match(/\n/g)?.length ?? 0);
    if (header) yield toRow(line, header, record, columns);
    else header = checkHeader(record, columns);
  }
}

async function* parseRecords(lines: AsyncGenerator<Line>): AsyncGenerator<Parsed> {
  const first = await lines.next();
  if (first.done) return;
  const delimiter = [';', '\t'].find((mark) => first.value.text.includes(mark)) ?? ',';
  const options = { delimiter, info: true, raw: true, relax_column_count: true };
  const parser = parse({ ...options, skip_empty_lines: true });
  // The callback is only there because errors reach the reader of the last stream by themselves.
  pipeline(Readable.from(withNewlines(first.value, lines)), parser, () => undefined);
  try {
    yield* parser as AsyncIterable<Parsed>;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The value itself may be about a person.
    throw new BadFileError(`is no CSV: ${error.message.replace(/, value is .*$/s, '')}.`);
  }
}

async function* withNewlines(first: Line, rest: AsyncGenerator<Line>): AsyncGenerator<string> {
  // csv-parse counts lines from what it gets, so blank ones before the header are given back.
  yield '\n'.repeat(first.number - 1);
  yield `${first.text}\n`;
  for await (const { text } of rest) yield `${text}\n`;
}

function checkHeader(cells: readonly string[], columns: Columns): readonly string[] {
  const names = cells.map((cell) => cell.trim());
  const unknown = names.filter((name) => !columns.has(name));
  if (unknown.length === names.length) {
    // A record, maybe: it is not for others to read.
    throw new BadFileError(
      `names none of the known columns in its first line: ${[...columns.keys()].join(', ')}.`,
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

function toRow(
  line: number,
  header: readonly string[],
  cells: readonly string[],
  columns: Columns,
): Row {
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
