import type { Queryable } from '../database/database.js';
import type { Secret } from '../secret.js';

/** A keyed hash: without the secret nobody can tell which dossiers were rated. */
const keyOf = (secret: Secret, codeKey: string): string =>
  secret.sign('used-rating-token', codeKey).toString('base64url');

/** Notes that a dossier was rated. @returns false where it had been before */
export async function useRatingToken(
  transaction: Queryable,
  secret: Secret,
  codeKey: string,
  today: string,
): Promise<boolean> {
  const rows = await transaction.query(
    `insert into used_rating_tokens (key, month) values ($1, date_trunc('month', $2::timestamp))
     on conflict (key) do nothing returning 1`,
    [keyOf(secret, codeKey), today],
  );
  return rows.length > 0;
}

export async function isRatingTokenUsed(
  database: Queryable,
  secret: Secret,
  codeKey: string,
): Promise<boolean> {
  const sql = 'select 1 from used_rating_tokens where key = $1';
  return (await database.query(sql, [keyOf(secret, codeKey)])).length > 0;
}

/**
 * Forgets tokens that were used before the last two whole months: at least 59 days ago, when their
 * dossiers can no longer be rated. Tells how many.
 *
 * @param today local date
 */
export async function purgeUsedRatingTokens(database: Queryable, today: string): Promise<number> {
  const sql = `delete from used_rating_tokens
               where month < date_trunc('month', $1::timestamp) - interval '2 months'
               returning 1`;
  return (await database.query(sql, [today])).length;
}
