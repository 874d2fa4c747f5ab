import type { Queryable } from '../database/database.js';
import { CommandError, exitStatus } from '../errors.js';
import type { Secret } from '../secret.js';
import { readSetting } from './settings.js';

const fingerprintOf = (secret: Secret): string => secret.sign('fingerprint').toString('hex');

/**
 * Notes in the database which secret its dossiers are hashed with, so that another one is told at
 * once.
 *
 * @param replace when this secret may take the place of another one
 * @throws {CommandError} where the database goes with another secret
 */
export async function agreeOnSecret(
  database: Queryable,
  secret: Secret,
  replace: 'never' | 'without-dossiers' | 'always',
): Promise<void> {
  const fingerprint = fingerprintOf(secret);
  const [row] = await database.query<{ value: string }>(
    `insert into settings (name, value) values ('secret', $1)
     on conflict (name) do update set value = case
       when $2 = 'always' or $2 = 'without-dossiers' and not exists (select from dossiers)
         then excluded.value
       else settings.value
     end
     returning value`,
    [fingerprint, replace],
  );
  if (row?.value === fingerprint) return;
  throw new CommandError(
    exitStatus.environment,
    'This database goes with another secret: nobody could look up dossiers that were imported ' +
      'with this one. Name the file of the other with --secret-file. If it is lost, import all ' +
      'dossiers again: motcua import dossiers FILE --replace --new-secret.',
  );
}

/** Whether what is in the database by now can be found with a secret. Only reads. */
export async function goesWith(database: Queryable, secret: Secret): Promise<boolean> {
  const noted = await readSetting(database, 'secret');
  return noted === undefined || noted === fingerprintOf(secret);
}

/** Whether there are dossiers that only the secret of their import can find. */
export async function needsItsSecret(database: Queryable): Promise<boolean> {
  const sql = `select from settings where name = 'secret' and exists (select from dossiers)`;
  return (await database.query(sql)).length > 0;
}
