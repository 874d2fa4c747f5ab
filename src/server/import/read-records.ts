import type { Bytes } from './bytes.js';
import { check } from './check.js';
import { clean } from './clean.js';
import { columnsOf, withCode, withNamedItems, type Kind } from './kinds.js';
import { readRows, type Row } from './rows.js';

/** A record with the line that it came from. */
export interface Located<Item> {
  readonly line: number;
  readonly item: Item;
}

export interface BadLine {
  readonly line: number;
  /** Each begins with the field where it is about one. */
  readonly errors: readonly string[];
}

/**
 * Reads a file's records: mends what is only untidy, then checks against the contract. Gives good
 * and bad ones in the file's order.
 *
 * @param name the file's, where it has one
 * @throws {BadFileError} while reading, where the file as a whole cannot be read
 */
export async function* readRecords<Item extends { code: string }>(
  bytes: Bytes,
  kind: Kind<Item>,
  name = '',
): AsyncGenerator<Located<Item> | BadLine> {
  const lineOfCode = new Map<string, number>();
  for await (const row of readRows(bytes, columnsOf(kind), name)) {
    const record = readRecord(row, kind);
    if ('errors' in record) {
      yield record;
      continue;
    }
    const { code } = record.item;
    const key = kind.codeKey?.(code) ?? code;
    const earlier = lineOfCode.get(key);
    lineOfCode.set(key, earlier ?? record.line);
    yield earlier === undefined
      ? record
      : {
          line: record.line,
          errors: [`${kind.codeFrom ?? 'code'}: "${code}" is on line ${earlier} already`],
        };
  }
}

function readRecord<Item extends { code: string }>(
  row: Row,
  { schema, namedItems, saysNone, codeFrom, webAddresses, tidy, confidential = false }: Kind<Item>,
): Located<Item> | BadLine {
  const { line } = row;
  if ('error' in row) return { line, errors: [row.error] };
  const cleaned = clean(withNamedItems(row.value, namedItems), saysNone) ?? {};
  const value = withCode(tidy?.(cleaned as Record<string, unknown>) ?? cleaned, codeFrom);
  return { line, ...check<Item>(schema, value, { webAddresses, confidential }) };
}
