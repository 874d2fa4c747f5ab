import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Catalogue } from '../../src/contract/catalogue.js';
import type { Level } from '../../src/contract/common.js';
import { makeCatalogue } from '../../src/server/catalogue.js';
import { builtInNames, builtInSynonyms } from '../../src/server/everyday/built-in.js';

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
  agencies?: string[] | undefined;
  audiences?: string[];
  keywords?: string[];
  popularity?: number;
}

export interface QueryCase {
  kind: string;
  query: string;
  relevant: string[];
}

export const sharedFile = (name: string): string => folder + name;

/** Reads a JSON Lines file of the shared data, packed or not. */
export const readLines = <Item>(name: string): Item[] => readJsonLines(sharedFile(name));

/** Reads a JSON Lines file, packed or not. */
export function readJsonLines<Item>(path: string): Item[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Item);
}

/**
 * The catalogue that a server has after importing the records.
 *
 * @param everydayNames by code; those that are built in for `true`
 */
export function toCatalogue(
  records: readonly ProcedureRecord[],
  {
    everydayNames = false,
  }: { everydayNames?: boolean | ReadonlyMap<string, readonly string[]> } = {},
): Catalogue {
  const procedures = records.map((record) => ({
    ...record,
    agencies: (record.agencies ?? []).map((name) => ({ name })),
  }));
  return makeCatalogue(procedures, {
    synonyms: builtInSynonyms(),
    everydayNames: everydayNames === true ? builtInNames() : everydayNames || undefined,
  });
}
