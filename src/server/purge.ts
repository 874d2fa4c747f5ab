import { localDate } from '../calendar/time-zones.js';
import type { Queryable } from './database/database.js';
import type { Report } from './import/report.js';
import { purgeAttempts } from './stores/attempts.js';
import { purgeDossiers } from './stores/dossiers.js';
import { purgeTickets } from './stores/tickets.js';
import { purgeIdempotencyKeys } from './stores/idempotency-keys.js';
import { mixRatings, purgeComments } from './stores/ratings.js';
import { purgeUsedRatingTokens } from './stores/used-rating-tokens.js';
import { timeZone } from './time-zone.js';

/** How many days something is kept. */
export interface PurgePeriods {
  /** Dossiers, after they were settled, withdrawn, stopped or not accepted. */
  readonly dossiers: number;
  /** Counts of attempts to look up dossiers and of ratings, after the last one. */
  readonly attempts: number;
  /** What citizens wrote, after they rated; the rating itself stays. */
  readonly comments: number;
  /** What is known of calls by their idempotency keys: at least 21. */
  readonly keys: number;
  /** Numbers of queues, after their day; estimates look at the last 14. */
  readonly tickets: number;
}

export const standardPeriods: PurgePeriods = {
  dossiers: 730,
  attempts: 1,
  comments: 365,
  keys: 30,
  tickets: 30,
};

/**
 * Removes what has been kept long enough, and tells `report` how much that was.
 *
 * @throws {RangeError} where keys would be kept for too short a time
 */
export async function purge(
  database: Queryable,
  periods: PurgePeriods,
  report: Report,
): Promise<void> {
  const today = localDate(new Date(), timeZone);
  const keys = await purgeIdempotencyKeys(database, periods.keys, today);
  const dossiers = await purgeDossiers(database, periods.dossiers);
  report.result(`dossiers: ${dossiers} removed, done for ${periods.dossiers} days or more`);
  const attempts = await purgeAttempts(database, periods.attempts);
  report.result(`attempts: ${attempts} removed, made ${periods.attempts} days ago or earlier`);
  const comments = await purgeComments(database, periods.comments, today);
  report.result(`comments: ${comments} removed, written ${periods.comments} days ago or earlier`);
  report.result(`keys: ${keys} removed, used more than ${periods.keys} days ago`);
  const tickets = await purgeTickets(database, periods.tickets, today);
  report.result(`tickets: ${tickets} removed, of more than ${periods.tickets} days ago`);
  const tokens = await purgeUsedRatingTokens(database, today);
  report.result(`rating tokens: ${tokens} removed, of dossiers that can no longer be rated`);
  const mixed = await mixRatings(database);
  report.result(`ratings: ${mixed} mixed, so that their order tells nothing`);
}
