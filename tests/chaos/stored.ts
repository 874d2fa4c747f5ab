import { openDatabase, type DatabasePlace } from '../../src/server/database/open.js';

/** How often each rating of a run is in the database. The server must have ended. */
export async function countStored(place: DatabasePlace, run: string): Promise<Map<string, number>> {
  const database = await openDatabase(place);
  try {
    const rows = await database.query<{ comment: string; count: number }>(
      'select comment, count(*)::integer as count from ratings where comment like $1 group by comment',
      [`${run}-%`],
    );
    return new Map(rows.map(({ comment, count }) => [comment, count]));
  } finally {
    await database.close();
  }
}
