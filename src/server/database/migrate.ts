import type { Database, Queryable } from './database.js';
import { migrations } from './migrations.js';

/** Any number, as long as it stays the same: the advisory lock that migrating servers share. */
const lock = 7_264_001;

/** The database was made by a later release; this one does not know its shape. */
export class DatabaseTooNewError extends Error {
  constructor(version: number) {
    super(
      `The database has version ${version}, this release of motcua knows ${migrations.length}. ` +
        'Use the release that wrote it, or a later one.',
    );
    this.name = 'DatabaseTooNewError';
  }
}

/**
 * Brings the database to the shape that this code knows. All steps happen in one transaction;
 * servers that start at the same moment wait for each other.
 *
 * @throws {DatabaseTooNewError}
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [lock]);
    const version = await currentVersion(transaction);
    if (version > migrations.length) throw new DatabaseTooNewError(version);
    for (const [index, migration] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of migration.statements) await transaction.query(statement);
      await transaction.query('insert into schema_migrations (version, name) values ($1, $2)', [
        index + 1,
        migration.name,
      ]);
    }
  });
}

async function currentVersion(transaction: Queryable): Promise<number> {
  await transaction.query(
    `create table if not exists schema_migrations (
      version integer primary key,
      name text not null,
      applied_at timestamptz not null default now()
    )`,
  );
  const [row] = await transaction.query<{ version: number }>(
    'select coalesce(max(version), 0) as version from schema_migrations',
  );
  return row?.version ?? 0;
}
