import { workCalendarOf, workingDaysBetween } from '../../calendar/index.js';
import type { DossierReport } from '../../contract/dossiers.js';
import { officeTime } from './office-time.js';

/**
 * Working days until the promised day, as of now: 0 is today, below 0 is overdue. The server's own
 * count on the day of its answer; on a later day, counted by the holidays that came with it.
 *
 * @param now in milliseconds since 1970.
 * @returns undefined where nothing is awaited, or where the answer's calendar does not reach.
 */
export function daysLeft(report: DossierReport, now: number): number | undefined {
  const { day } = officeTime(report.timeZone);
  const { workingDaysLeft, calendar, dossier } = report;
  const today = day(now);
  if (today === day(report.asOf)) return workingDaysLeft;
  if (workingDaysLeft === undefined || !calendar || !dossier.promisedAt) return undefined;
  const promised = day(dossier.promisedAt);
  const isCovered = day(report.asOf) < today && today <= promised;
  if (!isCovered) return undefined;
  return workingDaysBetween(today, promised, workCalendarOf(calendar, report.timeZone));
}
