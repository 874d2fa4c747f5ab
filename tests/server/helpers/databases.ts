import { afterAll, beforeAll, describe } from 'vitest';
import type { Database } from '../../../src/server/database/database.js';
import { migrate } from '../../../src/server/database/migrate.js';
import { openPGlite } from '../../../src/server/database/pglite.js';
import { openPostgres } from '../../../src/server/database/postgres.js';
import { findPostgres, startPostgres, type Postgres } from '../../helpers/postgres.js';

/** What a suite gets: the database, which is open, with what tests before have left in it. */
export interface Fixture {
  readonly database: Database;
  /** The server behind it; PGlite has none. */
  readonly postgres: Postgres | undefined;
}

/**
 * Runs a suite on PGlite and on PostgreSQL; without PostgreSQL its half is skipped. `isServer` tells
 * whether several processes can share the database.
 */
export function onEveryDatabase(suite: (fixture: () => Fixture, isServer: boolean) => void): void {
  describe('on PGlite', () => {
    let database: Database;
    beforeAll(async () => {
      database = await openPGlite();
      await migrate(database);
    });
    afterAll(() => database.close());
    suite(() => ({ database, postgres: undefined }), false);
  });

  const missing = findPostgres() === undefined;
  const name = `on PostgreSQL${missing ? ' (skipped: it is not installed)' : ''}`;
  describe.skipIf(missing)(name, () => {
    let postgres: Postgres;
    let database: Database;
    beforeAll(async () => {
      postgres = await startPostgres();
      database = await openPostgres(postgres.url);
      await migrate(database);
    });
    afterAll(async () => {
      await database.close();
      postgres.stop();
    });
    suite(() => ({ database, postgres }), true);
  });
}

const tables = [
  ...['procedures', 'agencies', 'synonyms', 'holidays', 'catalogue_state', 'settings'],
  ...['dossiers', 'dossier_keys', 'attempts', 'everyday_names'],
  ...['rating_forms', 'ratings', 'used_rating_tokens', 'idempotency_keys'],
  ...['offices', 'counters', 'desk_tokens', 'tickets', 'queue_events'],
];

/** Deletes every row, at one blow: to truncate so many tables takes several times as long. */
const deleteAll = `with ${tables.map((name) => `of_${name} as (delete from ${name})`).join()} select`;

/** Bytes that deleted rows may take up before they make statements slow. */
const mostLeft = 2_000_000;

/** Deletes all that tests leave behind. */
export async function clear(database: Database): Promise<void> {
  await database.query(deleteAll);
  const [size] = await database.query<{ bytes: number }>(
    'select sum(pg_relation_size(name))::int as bytes from unnest($1::regclass[]) as name',
    [tables],
  );
  if (size!.bytes > mostLeft) await database.query(`truncate ${tables.join()}`);
}
