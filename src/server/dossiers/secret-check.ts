import type { Queryable } from '../database/database.js';
import type { Log } from '../log.js';
import type { Secret } from '../secret.js';
import { goesWith } from '../stores/secret-fingerprint.js';

/** For how long the database's word is good, in milliseconds. */
const checkedFor = 10_000;

/**
 * Sees, when a look-up finds nothing, whether anything could be found at all: an import by another
 * process may have hashed every dossier with another secret while this one was running. Citizens
 * must not be told then that their dossier does not exist. The log is told once.
 *
 * @returns what tells whether the dossiers still go with `secret`
 */
export function createSecretCheck(
  database: Queryable,
  secret: Secret,
  log?: Log,
): () => Promise<boolean> {
  let good = true;
  let nextAt = 0;
  return async () => {
    if (Date.now() >= nextAt) {
      const isGood = await goesWith(database, secret);
      nextAt = Date.now() + checkedFor;
      if (good && !isGood) log?.('other-secret', { hint });
      good = isGood;
    }
    return good;
  };
}

const hint =
  'The dossiers were imported again with another secret: nobody can look them up here. Give this ' +
  'server the secret file of that import (--secret-file) and start it again.';
