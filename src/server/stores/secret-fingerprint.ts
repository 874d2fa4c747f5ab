import type { Queryable } from '../database/database.js';
import { CommandError, exitStatus } from '../errors.js';
import type { Secret } from '../secret.js';

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
  const fingerprint = secret.sign('fingerprint').toString('hex');
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
