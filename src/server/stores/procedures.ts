import type { Procedure } from '../../contract/procedures.js';
import type { SearchedProcedure } from '../catalogue.js';
import type { Queryable } from '../database/database.js';
import { recordStore } from './records.js';

export const procedures = recordStore<Procedure>('procedures');

/** Every procedure with the fields that a catalogue is made from, in order of arrival. */
export async function listSearchedProcedures(database: Queryable): Promise<SearchedProcedure[]> {
  const sql = 'select searched from procedures order by position';
  const rows = await database.query<{ searched: SearchedProcedure }>(sql);
  return rows.map(({ searched }) => searched);
}
