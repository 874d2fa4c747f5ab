import type { Queryable } from '../database/database.js';

/** Where an import puts records of one kind. */
export interface RecordWriter<Item extends { code: string }> {
  /** Adds records and replaces those of the same code; equal ones stay untouched. */
  put(database: Queryable, items: readonly Item[]): Promise<{ added: number; changed: number }>;
  /** Removes every record whose code is not among `codes`; tells how many. */
  keepOnly(database: Queryable, codes: readonly string[]): Promise<number>;
}

/** Records of one kind: what was imported, by code, in order of arrival. */
export interface RecordStore<Item extends { code: string }> extends RecordWriter<Item> {
  get(database: Queryable, code: string): Promise<Item | undefined>;
  list(database: Queryable): Promise<Item[]>;
}

export function recordStore<Item extends { code: string }>(
  table:
    | 'procedures'
    | 'agencies'
    | 'synonyms'
    | 'holidays'
    | 'rating_forms'
    | 'everyday_names'
    | 'offices',
): RecordStore<Item> {
  return {
    async get(database, code) {
      // PostgreSQL refuses a text with NUL; no code has one.
      if (code.includes('\0')) return undefined;
      const sql = `select record from ${table} where code = $1`;
      return (await database.query<{ record: Item }>(sql, [code]))[0]?.record;
    },
    async list(database) {
      const sql = `select record from ${table} order by position`;
      return (await database.query<{ record: Item }>(sql)).map(({ record }) => record);
    },
    async put(database, items) {
      const params = [JSON.stringify(items)];
      const [row] = await database.query<{ added: number; changed: number }>(upsert(table), params);
      return row!;
    },
    async keepOnly(database, codes) {
      const sql = `delete from ${table} where code not in (select unnest($1::text[])) returning 1`;
      return (await database.query(sql, [codes])).length;
    },
  };
}

/** `xmax` is 0 on a row that this statement inserted, and not on one that it updated. */
const upsert = (table: string): string => `
  with incoming as (
    select value ->> 'code' as code, value as record
    from jsonb_array_elements($1::jsonb) with ordinality
    order by ordinality
  ), written as (
    insert into ${table} (code, record) select code, record from incoming
    on conflict (code) do update set record = excluded.record
      where ${table}.record is distinct from excluded.record
    returning (xmax = 0) as inserted
  )
  select count(*) filter (where inserted)::int as added,
         count(*) filter (where not inserted)::int as changed
  from written`;
