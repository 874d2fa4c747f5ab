import type { Queryable } from '../database/database.js';
import type { Secret } from '../secret.js';
import { openSecretFile } from '../secret-file.js';
import { needsItsSecret } from '../stores/secret-fingerprint.js';

/**
 * The secret in a file. It is made where there is none, but never in place of a lost one that the
 * database's dossiers go with.
 *
 * @param mayReplace whether every dossier is about to be hashed again
 * @throws {CommandError} where the file is lost, cannot be read or made, or holds something else
 */
export async function openSecret(
  database: Queryable,
  path: string,
  mayReplace = false,
): Promise<Secret> {
  const isNeeded = !mayReplace && (await needsItsSecret(database));
  return openSecretFile(path, isNeeded ? 'refuse' : 'make');
}
