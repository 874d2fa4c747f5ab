import { localDate } from '../../calendar/time-zones.js';
import { ProblemError } from '../api/problems.js';
import type { Queryable } from '../database/database.js';
import type { OfficeRecord } from '../stores/offices.js';
import { timeZone } from '../time-zone.js';

/** An office at one moment. */
export interface OfficeNow {
  readonly record: OfficeRecord;
  readonly now: Date;
  /** Local date, but never one before `day`: a clock that is behind does not bring yesterday back. */
  readonly today: string;
  /** Of its latest change. */
  readonly sequence: number;
  /** The local date that was told of last; null before the first. */
  readonly day: string | null;
  /** See the migration. */
  readonly told: string;
}

/**
 * Reads an office.
 *
 * @param clock read once the office is there: who has waited for the lock comes after whom it waited for
 * @param lock whether nobody else may change its queue until the transaction ends
 * @throws {ProblemError} `not-found`
 */
export async function readOffice(
  database: Queryable,
  code: string,
  clock: () => Date,
  lock = false,
): Promise<OfficeNow> {
  // PostgreSQL refuses a text with NUL; no code has one.
  const sql = `select record, sequence::double precision, day::text, told from offices
               where code = $1 ${lock ? 'for update' : ''}`;
  const rows = code.includes('\0')
    ? []
    : await database.query<Omit<OfficeNow, 'now' | 'today'>>(sql, [code]);
  if (!rows[0]) throw new ProblemError('not-found', 'Không có nơi tiếp nhận mang mã này.');
  const [row] = rows;
  const now = clock();
  const today = localDate(now, timeZone);
  return { ...row, now, today: row.day !== null && row.day > today ? row.day : today };
}

/** @throws {ProblemError} `not-found` where the office has no such counter */
export function counterOf({ record }: OfficeNow, id: string): OfficeRecord['counters'][number] {
  const counter = record.counters.find((one) => one.id === id);
  if (!counter) throw new ProblemError('not-found', 'Không có quầy mang mã này.');
  return counter;
}
