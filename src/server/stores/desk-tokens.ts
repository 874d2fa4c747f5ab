import type { Queryable } from '../database/database.js';

/** A desk's right to call, without the token itself. */
export interface DeskToken {
  /** What it is named by when it is revoked. */
  readonly id: string;
  readonly office: string;
  readonly counter: string;
  readonly created_at: Date;
}

export async function addDeskToken(
  database: Queryable,
  { id, hash, office, counter }: Pick<DeskToken, 'id' | 'office' | 'counter'> & { hash: Buffer },
): Promise<void> {
  await database.query(
    `insert into desk_tokens (id, hash, office, counter) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [id, hash, office, counter],
  );
}

/** Whether a token's hash opens a counter. */
export async function opensDesk(
  database: Queryable,
  hash: Buffer,
  office: string,
  counter: string,
): Promise<boolean> {
  const sql = 'select 1 from desk_tokens where hash = $1 and office = $2 and counter = $3';
  return (await database.query(sql, [hash, office, counter])).length > 0;
}

/** @returns false where there is none of this id */
export async function removeDeskToken(database: Queryable, id: string): Promise<boolean> {
  const sql = 'delete from desk_tokens where id = $1 returning 1';
  return (await database.query(sql, [id])).length > 0;
}

/** All of them, or those of one office. */
export async function listDeskTokens(
  database: Queryable,
  office: string | undefined,
): Promise<DeskToken[]> {
  return database.query(
    `select id, office, counter, created_at from desk_tokens
     where $1::text is null or office = $1 order by office, counter, created_at`,
    [office ?? null],
  );
}
