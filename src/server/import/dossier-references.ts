import type { AgencyRef } from '../../contract/common.js';
import type { Queryable } from '../database/database.js';

/** What a dossier names, by code or by name, or by a code in place of the name. */
type Named = AgencyRef;

export interface Reference {
  readonly code?: string | undefined;
  readonly name: string;
  /** A procedure's field. */
  readonly field?: string | undefined;
}

interface Known {
  readonly code: string;
  readonly name: string;
  readonly field: string | null;
}

/**
 * Finds the procedures or agencies that dossiers name among those that were imported. What is not
 * there stays as the file has it, and so does a name that several have.
 */
export async function findReferences(
  database: Queryable,
  table: 'procedures' | 'agencies',
  named: readonly Named[],
): Promise<(named: Named) => Reference> {
  const texts = new Set(named.flatMap(({ code, name }) => [code ?? name, name]));
  const rows = await database.query<Known>(select[table], [[...texts]]);
  const byCode = new Map(rows.map((known) => [known.code, known]));
  const byName = new Map<string, Known | undefined>();
  for (const known of rows) byName.set(known.name, byName.has(known.name) ? undefined : known);
  return ({ code, name }) => {
    const known = code === undefined ? (byCode.get(name) ?? byName.get(name)) : byCode.get(code);
    const field = known?.field ?? undefined;
    // Who gives code and name means both as they are.
    return code === undefined && known ? { ...known, field } : { code, name, field };
  };
}

const select = {
  procedures: `
    select code, searched ->> 'name' as name, searched ->> 'field' as field from procedures
    where code = any($1::text[]) or searched ->> 'name' = any($1::text[])`,
  agencies: `
    select code, record ->> 'name' as name, null as field from agencies
    where code = any($1::text[]) or record ->> 'name' = any($1::text[])`,
};
