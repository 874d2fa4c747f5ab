import type { Queryable } from '../database/database.js';

/** What the server notes about its own database. */
type Setting = 'demonstration' | 'demonstration-dossiers' | 'secret';

export async function readSetting(database: Queryable, name: Setting): Promise<string | undefined> {
  const sql = 'select value from settings where name = $1';
  return (await database.query<{ value: string }>(sql, [name]))[0]?.value;
}

export async function writeSetting(
  database: Queryable,
  name: Setting,
  value: string,
): Promise<void> {
  await database.query(
    `insert into settings (name, value) values ($1, $2)
     on conflict (name) do update set value = excluded.value`,
    [name, value],
  );
}
