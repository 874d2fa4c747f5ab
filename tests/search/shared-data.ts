import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Catalogue, CatalogueEntry } from '../../src/contract/catalogue.js';
import type { Level } from '../../src/contract/common.js';

/** Real records for tests and benchmarks; not a part of the project. */
const folder = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** The test data is not on every machine; tests that need it skip where it is missing. */
export const hasSharedData = existsSync(folder);
/** For the name of a skipped suite, so that a reader sees why. */
export const sharedDataNote = hasSharedData
  ? ''
  : ' (skipped: no ../shared/data beside the project)';

export interface ProcedureRecord {
  code: string;
  name: string;
  field: string;
  levels: Level[];
  agencies?: string[];
  audiences?: string[];
  keywords?: string[];
  popularity?: number;
}

export interface QueryCase {
  kind: string;
  query: string;
  relevant: string[];
}

/** Reads a JSON Lines file of the shared data, packed or not. */
export function readLines<Item>(file: string): Item[] {
  const bytes = readFileSync(folder + file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);
}

/** Turns records with plain names into a catalogue with tables. */
export function toCatalogue(records: readonly ProcedureRecord[]): Catalogue {
  const fields = new Table();
  const agencies = new Table();
  const audiences = new Table();
  const procedures = records.map((record): CatalogueEntry => ({
    code: record.code,
    name: record.name,
    field: fields.row(record.field),
    levels: record.levels,
    agencies: (record.agencies ?? []).map((name) => agencies.row(name)),
    audiences: (record.audiences ?? []).map((name) => audiences.row(name)),
    ...(record.keywords && { keywords: record.keywords }),
    ...(record.popularity !== undefined && { popularity: record.popularity }),
  }));
  return {
    contractVersion: '1.0',
    version: 'test',
    language: 'vi',
    fields: fields.names,
    agencies: agencies.names.map((name) => ({ name })),
    audiences: audiences.names,
    procedures,
  };
}

class Table {
  readonly names: string[] = [];
  private readonly rows = new Map<string, number>();

  row(name: string): number {
    let row = this.rows.get(name);
    if (row === undefined) {
      row = this.names.push(name) - 1;
      this.rows.set(name, row);
    }
    return row;
  }
}
