import type { Catalogue } from '../contract/catalogue.js';
import type { FacetName } from '../contract/procedures.js';
import { FacetTableBuilder, type FacetTable } from './facet-table.js';

const proceduresPerStep = 256;
const agenciesPerStep = 64;

/**
 * Collects the values of every facet. An agency's value is its code, or its name where it has
 * none; a level's label is the level itself (a widget translates it).
 */
export function* buildFacets(catalogue: Catalogue): Generator<void, Record<FacetName, FacetTable>> {
  const field = new FacetTableBuilder();
  const level = new FacetTableBuilder();
  const agency = new FacetTableBuilder();
  const audience = new FacetTableBuilder();
  // Two rows of a table may be one value, so a row's number is not a value's number.
  const fieldOfRow: number[] = [];
  for (const name of catalogue.fields) fieldOfRow.push(field.add(name));
  const audienceOfRow: number[] = [];
  for (const name of catalogue.audiences) audienceOfRow.push(audience.add(name));
  const agencyOfRow: number[] = [];
  for (const { code, name } of catalogue.agencies) {
    if (agencyOfRow.length % agenciesPerStep === 0) yield;
    agencyOfRow.push(agency.add(code ?? name, name));
  }
  const total = catalogue.procedures.length;
  for (let i = 0; i < total; i++) {
    if (i % proceduresPerStep === 0) yield;
    const entry = catalogue.procedures[i]!;
    field.addProcedure(pick(fieldOfRow, [entry.field]));
    level.addProcedure(entry.levels.map((name) => level.add(name)));
    agency.addProcedure(pick(agencyOfRow, entry.agencies));
    audience.addProcedure(pick(audienceOfRow, entry.audiences));
  }
  return {
    field: field.finish(),
    level: level.finish(),
    agency: agency.finish(),
    audience: audience.finish(),
  };
}

function pick(table: readonly number[], rows: readonly number[] = []): number[] {
  return rows.map((row) => {
    const number = table[row];
    if (number === undefined) throw new RangeError(`No row ${row} in the catalogue's table`);
    return number;
  });
}
