import { BadFileError } from './bad-file.js';
import type { Bytes } from './bytes.js';
import type { Kind } from './kinds.js';
import { readRecords, type BadLine, type Located } from './read-records.js';
import type { Report } from './report.js';

/** A file to read: its bytes and what to call it in messages. */
export interface ImportFile {
  readonly name: string;
  readonly bytes: Bytes;
}

export interface Collected<Item> {
  good: Located<Item>[];
  /** How many lines were bad; each was reported. */
  bad: number;
}

/** Reads a whole file, naming every bad line to `report`. @throws {BadFileError} */
export async function collect<Item extends { code: string }>(
  { name, bytes }: ImportFile,
  kind: Kind<Item>,
  report: Report,
): Promise<Collected<Item>> {
  const collected: Collected<Item> = { good: [], bad: 0 };
  for await (const record of readRecords(bytes, kind, name)) {
    if ('item' in record) {
      collected.good.push(record);
      reportNote(name, record, kind, report);
    } else {
      collected.bad += 1;
      reportBadLine(name, record, report);
    }
    report.progress(`${name}: ${collected.good.length + collected.bad} read`);
  }
  if (collected.good.length + collected.bad === 0) throw new BadFileError('has no records.');
  return collected;
}

function reportNote<Item extends { code: string }>(
  name: string,
  { line, item }: Located<Item>,
  kind: Kind<Item>,
  report: Report,
): void {
  const note = kind.note?.(item);
  if (note !== undefined) report.problem(`${name}:${line}: ${note}`);
}

export function reportBadLine(name: string, { line, errors }: BadLine, report: Report): void {
  for (const error of errors) report.problem(`${name}:${line}: ${error}`);
}
