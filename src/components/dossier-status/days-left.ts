import type { DossierReport } from '../../contract/dossiers.js';
import { officeTime } from './office-time.js';

/**
 * Working days until the promised day, as of now: 0 is today, below 0 is overdue.
 *
 * @param now in milliseconds since 1970.
 * @returns undefined where nothing is awaited, or where the answer is of another day than today.
 */
export function daysLeft(report: DossierReport, now: number): number | undefined {
  const { day } = officeTime(report.timeZone);
  return day(report.asOf) === day(now) ? report.workingDaysLeft : undefined;
}
