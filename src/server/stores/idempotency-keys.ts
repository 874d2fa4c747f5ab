import type { Queryable } from '../database/database.js';

/**
 * For how many days a call is known at least. The library's own outbox gives up after 14; a copy of
 * a browser's storage, or a wrong clock, may be slower.
 */
export const leastKeyDays = 21;

/** What names a call and its repeats, and what tells whether a repeat asks for the same. */
export interface CallHashes {
  readonly key: string;
  readonly body: string;
}

/** Any number, as long as it stays the same: locks on keys are told from others by it. */
const lockClass = 7_264_003;

/** Takes a key until the transaction ends. @returns false while another transaction has it */
export async function lockKey(transaction: Queryable, { key }: CallHashes): Promise<boolean> {
  const sql = 'select pg_try_advisory_xact_lock($1, hashtext($2)) as locked';
  const [row] = await transaction.query<{ locked: boolean }>(sql, [lockClass, key]);
  return row!.locked;
}

/** A call that was done with this key, if there is one; `isSame` where it asked for the same. */
export async function findDoneCall<Answer>(
  transaction: Queryable,
  { key, body }: CallHashes,
): Promise<{ answer: Answer; isSame: boolean } | undefined> {
  const [row] = await transaction.query<{ answer: Answer; isSame: boolean }>(
    'select answer, body_hash = $2 as "isSame" from idempotency_keys where key_hash = $1',
    [key, body],
  );
  return row;
}

/** @param today local date */
export async function keepDoneCall(
  transaction: Queryable,
  { key, body }: CallHashes,
  answer: object,
  today: string,
): Promise<void> {
  await transaction.query(
    `insert into idempotency_keys (key_hash, body_hash, answer, created_on)
     values ($1, $2, $3::jsonb, $4::date)`,
    [key, body, JSON.stringify(answer), today],
  );
}

/**
 * Forgets calls that were done more than so many whole days before a local date; tells how many.
 *
 * @throws {RangeError} where that is too soon: a repeat would be done again
 */
export async function purgeIdempotencyKeys(
  database: Queryable,
  days: number,
  today: string,
): Promise<number> {
  if (days < leastKeyDays) throw new RangeError(`Keys are kept for ${leastKeyDays} days at least.`);
  const sql = 'delete from idempotency_keys where created_on < $1::date - $2::integer returning 1';
  return (await database.query(sql, [today, days])).length;
}
