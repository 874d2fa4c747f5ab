import { workCalendarOf, workingDaysBetween } from '../../calendar/index.js';
import type { DossierReport } from '../../contract/dossiers.js';
import { officeTime } from '../shared/office-time.js';

/** How a promise stands on a day. */
export interface Promised {
  /** Where the office's day is from the promised one; undefined where nothing was promised. */
  readonly day: 'ahead' | 'today' | 'past' | undefined;
  /**
   * Working days until the promised day, below 0 since then; undefined where nothing is awaited, or
   * where the answer's calendar does not reach.
   */
  readonly daysLeft: number | undefined;
  /** Whether a working day has passed since the promised day; for how many, may not be known. */
  readonly overdue: boolean;
}

/**
 * How a report's promise stands by now. The server's own count holds on the day of its answer; on a
 * later day it is counted by the holidays that came with it.
 *
 * @param now in milliseconds since 1970.
 */
export function promised(report: DossierReport, now: number): Promised {
  const { workingDaysLeft, dossier } = report;
  const dayOf = (instant: string | Date): string => officeTime(instant, report.timeZone).date;
  const today = dayOf(new Date(now));
  const asOf = dayOf(report.asOf);
  const promisedOn = dossier.promisedAt && dayOf(dossier.promisedAt);
  const daysLeft = today === asOf ? workingDaysLeft : countedAnew();
  return {
    day: promisedOn ? relation(promisedOn, today) : undefined,
    daysLeft,
    overdue: isOverdue(),
  };

  function countedAnew(): number | undefined {
    if (workingDaysLeft === undefined || !report.calendar || !promisedOn) return undefined;
    const isCovered = asOf < today && today <= promisedOn;
    return isCovered ? between(today, promisedOn) : undefined;
  }

  function isOverdue(): boolean {
    if (workingDaysLeft === undefined) return false;
    if (daysLeft !== undefined) return daysLeft < 0;
    // What was overdue stays so, and what was not becomes so, whatever holidays there are by then.
    return workingDaysLeft < 0 || (!!promisedOn && between(promisedOn, today) > 0);
  }

  function between(from: string, to: string): number {
    const days = report.calendar ?? { holidays: [], makeUpDays: [] };
    return workingDaysBetween(from, to, workCalendarOf(days, report.timeZone));
  }
}

function relation(promisedOn: string, today: string): Promised['day'] {
  if (promisedOn === today) return 'today';
  return promisedOn < today ? 'past' : 'ahead';
}
