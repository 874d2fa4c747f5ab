import type { Queryable } from '../database/database.js';
import { builtInNames } from '../everyday/built-in.js';
import type { EverydayRecord } from '../everyday/record.js';
import { recordStore } from './records.js';
import { readSetting } from './settings.js';

/** An agency's own rows, which replace those that are built in. */
export const everydayNames = recordStore<EverydayRecord>('everyday_names');

/** By code: the everyday names of procedures, as the last import of procedures wanted them. */
export async function listEverydayNames(
  database: Queryable,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const own = await everydayNames.list(database);
  const withBuiltIn = (await readSetting(database, 'everyday-names')) !== 'own';
  return mergeNames(withBuiltIn ? builtInNames() : new Map(), own);
}

/** The names that are built in, but for procedures of which an agency has a row of its own. */
export function mergeNames(
  builtIn: ReadonlyMap<string, readonly string[]>,
  own: readonly EverydayRecord[],
): ReadonlyMap<string, readonly string[]> {
  return new Map([...builtIn, ...own.map(({ code, names = [] }) => [code, names] as const)]);
}
