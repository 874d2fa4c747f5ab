import type { Queryable } from '../database/database.js';
import type { Secret } from '../secret.js';
import { keepOnlyDossiers, putDossiers, type DossierRow } from '../stores/dossiers.js';
import type { RecordWriter } from '../stores/records.js';
import { agreeOnSecret } from '../stores/secret-fingerprint.js';
import type { DossierRecord } from './dossier-record.js';
import { findReferences } from './dossier-references.js';
import { toRow } from './dossier-row.js';
import type { ImportOptions } from './options.js';

/**
 * Where dossiers are put.
 *
 * @throws {CommandError} where the database goes with another secret
 */
export async function openDossierStore(
  transaction: Queryable,
  { secret, newSecret, replace }: ImportOptions,
): Promise<RecordWriter<DossierRecord>> {
  if (!secret) throw new Error('Dossiers are imported with a secret.');
  // Only where every dossier is written again do all of them go with the new one.
  await agreeOnSecret(transaction, secret, newSecret && replace ? 'always' : 'never');
  return {
    put: async (database, records) =>
      putDossiers(database, await toRows(database, secret, records)),
    keepOnly: keepOnlyDossiers,
  };
}

async function toRows(
  database: Queryable,
  secret: Secret,
  records: readonly DossierRecord[],
): Promise<DossierRow[]> {
  const named = (field: 'procedure' | 'agency') => records.map((record) => record[field]);
  const procedureOf = await findReferences(database, 'procedures', named('procedure'));
  const agencyOf = await findReferences(database, 'agencies', named('agency'));
  return records.map((record) =>
    toRow(secret, record, procedureOf(record.procedure), agencyOf(record.agency)),
  );
}
