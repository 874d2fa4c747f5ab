import type { PGlite, Transaction } from '@electric-sql/pglite';
import { needing } from '../packages.js';
import { DatabaseUnavailableError, type Database, type Queryable } from './database.js';

/**
 * The embedded PostgreSQL on a directory, or in memory where none is given. It is one process's
 * alone: whoever opens a directory holds its lock (see `data-directory.ts`).
 */
export async function openPGlite(directory?: string): Promise<Database> {
  const { PGlite } = await needing(() => import('@electric-sql/pglite'));
  const pglite = await PGlite.create(directory === undefined ? {} : { dataDir: directory });
  return {
    ...queryable(pglite),
    transaction: (work) => whileOpen(pglite, () => pglite.transaction((tx) => work(queryable(tx)))),
    listen: (channel, heard) => whileOpen(pglite, () => pglite.listen(channel, heard)),
    close: () => pglite.close(),
  };

  function queryable(target: PGlite | Transaction): Queryable {
    return {
      query: <Row>(sql: string, params?: unknown[]) =>
        whileOpen(pglite, async () => (await target.query<Row>(sql, params)).rows),
    };
  }
}

/** Tells an engine that is closed or has crashed from one that complains about the statement. */
async function whileOpen<Result>(pglite: PGlite, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const gone = pglite.closed || error instanceof WebAssembly.RuntimeError;
    throw gone ? new DatabaseUnavailableError(error) : error;
  }
}
