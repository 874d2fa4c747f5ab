import type { AgencyRef } from '../../contract/common.js';
import { ProblemError } from '../api/problems.js';
import type { Queryable } from '../database/database.js';
import { agencies } from '../stores/agencies.js';

/** The agency that figures are asked of. @throws {ProblemError} `not-found` */
export async function askedAgency(
  database: Queryable,
  code: string | undefined,
): Promise<AgencyRef | undefined> {
  if (code === undefined) return undefined;
  const agency = await agencies.get(database, code);
  if (!agency) throw new ProblemError('not-found', 'Không có cơ quan mang mã này.');
  return { code: agency.code, name: agency.name };
}
