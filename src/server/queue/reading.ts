import type { Database, Queryable } from '../database/database.js';

/** Reads in several statements what was there at one moment. */
export function atOneMoment<Result>(
  database: Database,
  read: (transaction: Queryable) => Promise<Result>,
): Promise<Result> {
  return database.transaction(async (transaction) => {
    await transaction.query('set transaction isolation level repeatable read, read only');
    return read(transaction);
  });
}
