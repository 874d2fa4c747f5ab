import type { Queryable } from '../../../src/server/database/database.js';

/** As much of a dossier as figures are counted from. */
export interface DossierRow {
  /** Code of the agency, or a name in brackets for one that is not in the table. */
  readonly agency: string;
  readonly field?: string;
  readonly accepted?: string;
  readonly promised?: string;
  readonly settled?: string;
  /** When it was withdrawn, stopped or not accepted. */
  readonly closed?: string;
}

/** Writes dossiers into the table, each under a code of its own. Instants are ISO 8601. */
export async function putDossiers(
  database: Queryable,
  dossiers: readonly DossierRow[],
): Promise<void> {
  const rows = dossiers.map(({ agency, ...row }, index) => ({
    ...row,
    code: String(index),
    agency_code: agency.startsWith('(') ? null : agency,
    agency_name: agency.startsWith('(') ? agency.slice(1, -1) : `name of ${agency} back then`,
  }));
  await database.query(
    `insert into dossiers (code, code_key, record, agency_code, agency_name, field, accepted_at, promised_at,
       settled_at, closed_at)
     select code, code, '{}', agency_code, agency_name, field, accepted, promised, settled, closed
     from jsonb_to_recordset($1::jsonb) as row (code text, agency_code text, agency_name text,
       field text, accepted timestamptz, promised timestamptz, settled timestamptz,
       closed timestamptz)`,
    [JSON.stringify(rows)],
  );
}
