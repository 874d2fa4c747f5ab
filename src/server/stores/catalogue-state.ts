import type { Catalogue } from '../../contract/catalogue.js';
import { makeCatalogue, type CatalogueOptions } from '../catalogue.js';
import type { Queryable } from '../database/database.js';
import { listSearchedProcedures } from './procedures.js';
import { listEverydayNames } from './everyday-names.js';
import { listSynonyms } from './synonyms.js';

interface CatalogueState {
  readonly version: string;
  readonly updated_at: Date;
}

/** The version of the catalogue that the database holds; undefined before the first import. */
export async function readCatalogueVersion(database: Queryable): Promise<string | undefined> {
  return (await readState(database))?.version;
}

/** The catalogue that the database holds. */
export async function readCatalogue(database: Queryable): Promise<Catalogue> {
  const state = await readState(database);
  return makeCatalogue(await listSearchedProcedures(database), {
    updatedAt: state?.updated_at.toISOString(),
    ...(await listWords(database)),
  });
}

/**
 * Notes what the catalogue has become after records were written, in their transaction. A change
 * that search does not see leaves version and instant as they are.
 */
export async function updateCatalogueState(transaction: Queryable): Promise<void> {
  const { version } = makeCatalogue(await listSearchedProcedures(transaction), {
    ...(await listWords(transaction)),
  });
  await transaction.query(
    `insert into catalogue_state (version, updated_at) values ($1, now())
     on conflict (only_row) do update set version = excluded.version, updated_at = now()
       where catalogue_state.version <> excluded.version`,
    [version],
  );
}

/** What people say, beside the procedures' own words. */
async function listWords(
  database: Queryable,
): Promise<Pick<CatalogueOptions, 'synonyms' | 'everydayNames'>> {
  return {
    synonyms: await listSynonyms(database),
    everydayNames: await listEverydayNames(database),
  };
}

async function readState(database: Queryable): Promise<CatalogueState | undefined> {
  const sql = 'select version, updated_at from catalogue_state';
  return (await database.query<CatalogueState>(sql))[0];
}
