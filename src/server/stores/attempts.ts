import type { Queryable } from '../database/database.js';

/**
 * A leaky bucket: each attempt adds one, and it empties steadily. It is kept in the database, where
 * every process that answers attempts shares it.
 */
export interface Bucket {
  readonly key: string;
  /** How much it holds. */
  readonly limit: number;
  /** Seconds in which a full one becomes empty. */
  readonly period: number;
}

/** What is left in a bucket by now; $2 is what runs out in a second. Clocks never run backwards. */
const level = `greatest(0, bucket.level
  - greatest(0, extract(epoch from now() - bucket.updated_at)) * $2::double precision)`;

/**
 * Adds one, in a single statement, so that attempts at the same moment do not pass together.
 *
 * @returns false where there is no room; then nothing was added
 */
export async function take(database: Queryable, { key, limit, period }: Bucket): Promise<boolean> {
  const rows = await database.query(
    `insert into attempts as bucket (key, level, updated_at) values ($1, 1, now())
     on conflict (key) do update set
       level = ${level} + 1, updated_at = greatest(now(), bucket.updated_at)
       where ${level} + 1 <= $3::double precision
     returning 1`,
    [key, limit / period, limit],
  );
  return rows.length > 0;
}

/** Takes one out of each, as if it had never been added. */
export async function giveBack(database: Queryable, buckets: readonly Bucket[]): Promise<void> {
  // Locked in order: two of these at the same moment wait for each other, and never both at once.
  await database.query(
    `with locked as (
       select key from attempts where key = any($1::text[]) order by key for update
     )
     update attempts set level = greatest(0, level - 1)
     where key in (select key from locked)`,
    [buckets.map(({ key }) => key)],
  );
}

/** Seconds until a bucket has room for one more: a whole number from 1. */
export async function secondsUntilRoom(
  database: Queryable,
  { key, limit, period }: Bucket,
): Promise<number> {
  const sql = `select ${level} as level from attempts as bucket where key = $1`;
  const [row] = await database.query<{ level: number }>(sql, [key, limit / period]);
  const tooMuch = (row?.level ?? 0) + 1 - limit;
  return Math.max(1, Math.ceil((tooMuch * period) / limit));
}

/** Removes what was last touched so many days ago; tells how many. */
export async function purgeAttempts(database: Queryable, days: number): Promise<number> {
  const sql = `delete from attempts where updated_at <= now() - make_interval(days => $1)
               returning 1`;
  return (await database.query(sql, [days])).length;
}
