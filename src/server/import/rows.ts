import { BadFileError } from './bad-file.js';
import type { Bytes } from './bytes.js';
import { readCsv, type Columns } from './csv.js';
import { parseJson } from './json.js';
import { readLines, type Line } from './lines.js';

/** One record as the file has it, or what keeps its line from being read. */
export type Row =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly error: string };

/**
 * The records of a JSON Lines or CSV file, told apart by how it begins.
 *
 * @throws {BadFileError} while reading, where it is neither
 */
export async function* readRows(bytes: Bytes, columns: Columns): AsyncGenerator<Row> {
  const lines = readLines(bytes);
  try {
    const first = await firstOf(lines);
    const text = first.text.trim();
    refuseOtherJson(text);
    const all = startingWith(first, lines);
    yield* text.startsWith('{') ? readJsonLines(all) : readCsv(all, columns);
  } finally {
    await lines.return(undefined);
  }
}

/** The first line that is not blank. */
async function firstOf(lines: AsyncGenerator<Line>): Promise<Line> {
  for (;;) {
    const next = await lines.next();
    if (next.done) throw new BadFileError('is empty.');
    if (next.value.text.trim() !== '') return next.value;
  }
}

function refuseOtherJson(text: string): void {
  if (text.startsWith('[')) {
    throw new BadFileError(
      "is one JSON array; one record a line is wanted. `jq -c '.[]' FILE` makes that of it.",
    );
  }
  if (text === '{') {
    throw new BadFileError(
      'spreads a record over several lines; one line each is wanted. `jq -c . FILE` does that.',
    );
  }
}

async function* startingWith(first: Line, rest: AsyncGenerator<Line>): AsyncGenerator<Line> {
  yield first;
  yield* rest;
}

async function* readJsonLines(lines: AsyncGenerator<Line>): AsyncGenerator<Row> {
  for await (const { number, text } of lines) {
    if (text.trim() !== '') yield readJson(number, text);
  }
}

function readJson(line: number, text: string): Row {
  try {
    const value = parseJson(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { line, value } : { line, error: 'is no JSON object' };
  } catch (error) {
    return { line, error: `is no whole JSON object (${(error as Error).message})` };
  }
}
