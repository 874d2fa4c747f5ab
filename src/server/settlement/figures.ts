import { localDate } from '../../calendar/time-zones.js';
import type { AgencyRef } from '../../contract/common.js';
import type {
  SettlementCounts,
  SettlementFigures,
  SettlementQuery,
} from '../../contract/settlement.js';
import { ProblemError } from '../api/problems.js';
import type { Database } from '../database/database.js';
import { agencies } from '../stores/agencies.js';
import { timeZone } from '../time-zone.js';
import { figuresSql } from './figures-sql.js';
import { monthsOf, readPeriod } from './period.js';

interface Row {
  readonly scope: 'total' | 'month' | 'agency' | 'field';
  readonly month: string | null;
  readonly agency_code: string | null;
  readonly agency_name: string | null;
  readonly field: string | null;
  readonly received: number;
  readonly early: number;
  readonly on_time: number;
  readonly late: number;
  readonly pending: number;
  readonly overdue: number;
}

/**
 * Counts what the contract's `getSettlementFigures` asks for.
 *
 * @throws {ProblemError} `invalid-parameter`; `not-found` where there is no such agency
 */
export async function settlementFigures(
  database: Database,
  query: SettlementQuery,
  now: Date,
): Promise<SettlementFigures> {
  const { field } = query;
  const period = readPeriod(query, localDate(now, timeZone));
  const agency = query.agency === undefined ? undefined : await find(database, query.agency);
  const asOf = now.toISOString();
  const rows = await database.query<Row>(figuresSql, [
    period.from,
    period.to,
    timeZone,
    asOf,
    agency?.code ?? null,
    // PostgreSQL refuses a text with NUL; no field has one, nor is there an empty one.
    field?.includes('\0') ? '' : (field ?? null),
  ]);
  return {
    ...(agency && { agency }),
    ...(field !== undefined && { field }),
    ...period,
    asOf,
    timeZone,
    total: countsOf(rows.find(({ scope }) => scope === 'total')!),
    byMonth: byMonth(rows, monthsOf(period)),
    byAgency: some(rows, 'agency').map((row) => ({ agency: agencyOf(row), ...countsOf(row) })),
    byField: some(rows, 'field').flatMap((row) =>
      row.field === null ? [] : [{ field: row.field, ...countsOf(row) }],
    ),
  };
}

async function find(database: Database, code: string): Promise<AgencyRef> {
  const agency = await agencies.get(database, code);
  if (!agency) throw new ProblemError('not-found', 'Không có cơ quan mang mã này.');
  return { code: agency.code, name: agency.name };
}

/** Every month of the period, also those in which nothing happened, unless nothing did at all. */
function byMonth(rows: readonly Row[], months: readonly string[]): SettlementFigures['byMonth'] {
  const known = new Map(rows.flatMap((row) => (row.month === null ? [] : [[row.month, row]])));
  if (known.size === 0) return [];
  let pending = 0;
  let overdue = 0;
  return months.map((month) => {
    const row = known.get(month) ?? nothing;
    pending += row.pending;
    overdue += row.overdue;
    return { month, ...countsOf({ ...row, pending, overdue }) };
  });
}

const nothing = { received: 0, early: 0, on_time: 0, late: 0, pending: 0, overdue: 0 };

function countsOf(row: typeof nothing): SettlementCounts {
  const { received, early, on_time, late, pending, overdue } = row;
  const settled = early + on_time + late;
  return {
    received,
    settledEarly: early,
    settledOnTime: on_time,
    settledLate: late,
    pending,
    pendingOverdue: overdue,
    ...(settled > 0 && { onTimeRate: (early + on_time) / settled }),
  };
}

/** The rows of a scope that count anything; one may have had dossiers only between two ends. */
const some = (rows: readonly Row[], wanted: Row['scope']): Row[] =>
  rows.filter(
    ({ scope, received, early, on_time, late, pending }) =>
      scope === wanted && received + early + on_time + late + pending > 0,
  );

const agencyOf = ({ agency_code: code, agency_name: name }: Row): AgencyRef => ({
  ...(code !== null && { code }),
  name: name ?? '',
});
