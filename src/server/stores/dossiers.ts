import { dossierCodeKey } from '../../contract/dossier-code.js';
import type { Dossier } from '../../contract/dossiers.js';
import type { Queryable } from '../database/database.js';

/** A dossier as it is kept: what its applicant may see, what is counted, and what it is found by. */
export interface DossierRow {
  readonly code: string;
  readonly record: Dossier;
  readonly agency_code?: string | undefined;
  readonly agency_name: string;
  readonly field?: string | undefined;
  readonly procedure_code?: string | undefined;
  readonly accepted_at?: string | undefined;
  readonly promised_at?: string | undefined;
  readonly settled_at?: string | undefined;
  /** When it was withdrawn, stopped or not accepted. */
  readonly closed_at?: string | undefined;
  /** Keyed hashes of its code with each of its factors, in hexadecimal digits. */
  readonly keys: readonly string[];
}

export interface FoundDossier {
  readonly dossier: Dossier;
  readonly codeKey: string;
  readonly settledAt: Date | null;
}

/** The dossier that a key belongs to. One read, whatever keeps it from being found. */
export async function findDossier(
  database: Queryable,
  key: string,
): Promise<FoundDossier | undefined> {
  const [row] = await database.query<FoundDossier>(
    `select record as dossier, code_key as "codeKey", settled_at as "settledAt"
     from dossier_keys join dossiers using (code)
     where key = decode($1, 'hex')`,
    [key],
  );
  return row;
}

/** Adds dossiers and replaces those of the same code; equal ones stay untouched. */
export async function putDossiers(
  transaction: Queryable,
  rows: readonly DossierRow[],
): Promise<{ added: number; changed: number }> {
  const incoming = rows.map((row) => ({ ...row, code_key: dossierCodeKey(row.code) }));
  const written = await transaction.query<{ code: string; inserted: boolean }>(upsert, [
    JSON.stringify(incoming),
  ]);
  const keys = rows.flatMap(({ code, keys }) => keys.map((key) => ({ code, key })));
  const withOtherKeys = await transaction.query<{ code: string }>(replaceKeys, [
    JSON.stringify(keys),
  ]);
  const added = new Set(written.filter(({ inserted }) => inserted).map(({ code }) => code));
  const touched = new Set([...written, ...withOtherKeys].map(({ code }) => code));
  return { added: added.size, changed: touched.size - added.size };
}

/** Removes every dossier whose code is not among `codes`; tells how many. */
export async function keepOnlyDossiers(
  transaction: Queryable,
  codes: readonly string[],
): Promise<number> {
  const sql = `delete from dossiers where code_key not in (select unnest($1::text[])) returning 1`;
  return (await transaction.query(sql, [codes.map(dossierCodeKey)])).length;
}

/** Removes what was settled or closed so many days ago; tells how many. */
export async function purgeDossiers(database: Queryable, days: number): Promise<number> {
  const sql = `delete from dossiers
               where greatest(settled_at, closed_at) <= now() - make_interval(days => $1)
               returning 1`;
  return (await database.query(sql, [days])).length;
}

const columns = {
  code: 'text',
  code_key: 'text',
  record: 'jsonb',
  agency_code: 'text',
  agency_name: 'text',
  field: 'text',
  procedure_code: 'text',
  accepted_at: 'timestamptz',
  promised_at: 'timestamptz',
  settled_at: 'timestamptz',
  closed_at: 'timestamptz',
};

const names = Object.keys(columns);
const typed = Object.entries(columns).map((column) => column.join(' '));
const each = (table: string): string => names.map((name) => `${table}.${name}`).join(', ');

/** `xmax` is 0 on a row that this statement inserted, and not on one that it updated. */
const upsert = `
  insert into dossiers (${names.join(', ')})
  select ${each('incoming')} from jsonb_to_recordset($1::jsonb) as incoming (${typed.join(', ')})
  on conflict (code_key) do update set (${names.join(', ')}) = row (${each('excluded')})
    where (${each('dossiers')}) is distinct from (${each('excluded')})
  returning code, (xmax = 0) as inserted`;

const replaceKeys = `
  with wanted as (
    select code, decode(key, 'hex') as key
    from jsonb_to_recordset($1::jsonb) as wanted (code text, key text)
  ), removed as (
    delete from dossier_keys
    where code in (select code from wanted) and key not in (select key from wanted)
    returning code
  ), added as (
    insert into dossier_keys (key, code) select key, code from wanted
    on conflict (key) do nothing
    returning code
  )
  select code from removed union select code from added`;
