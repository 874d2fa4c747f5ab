import { localDate, restOfCalendar, workingDaysBetween } from '../../calendar/index.js';
import type { Dossier, DossierReport, DossierStatus } from '../../contract/dossiers.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import type { Secret } from '../secret.js';
import type { FoundDossier } from '../stores/dossiers.js';
import { readWorkCalendar } from '../stores/work-calendar.js';
import { timeZone } from '../time-zone.js';
import { sealRatingToken } from './rating-token.js';

/** While a dossier has one of these, its result is awaited. */
const awaited: ReadonlySet<DossierStatus> = new Set([
  'registered',
  'accepted',
  'in-process',
  'papers-requested',
  'fee-requested',
]);

const ratable: ReadonlySet<DossierStatus> = new Set(['settled', 'handed-over']);

/** For how long after it was settled a dossier can be rated, in milliseconds. */
const ratingPeriod = 30 * 24 * 60 * 60 * 1000;

/** A dossier and what the server knows of it at this moment. */
export async function reportOn(
  database: Queryable,
  secret: Secret,
  { dossier, codeKey, settledAt }: FoundDossier,
): Promise<DossierReport> {
  const now = new Date();
  const isRatingDue =
    ratable.has(dossier.status) && settledAt && now.getTime() - settledAt.getTime() <= ratingPeriod;
  return {
    dossier,
    asOf: toLocalInstant(now, timeZone),
    timeZone,
    ...(await timeLeft(database, dossier, now)),
    ...(isRatingDue && { ratingToken: sealRatingToken(secret, codeKey) }),
  };
}

async function timeLeft(
  database: Queryable,
  { status, promisedAt }: Dossier,
  now: Date,
): Promise<Pick<DossierReport, 'workingDaysLeft' | 'calendar'>> {
  if (promisedAt === undefined || !awaited.has(status)) return {};
  const calendar = await readWorkCalendar(database);
  const today = localDate(now, timeZone);
  const promised = localDate(promisedAt, timeZone);
  return {
    workingDaysLeft: workingDaysBetween(today, promised, calendar),
    calendar: restOfCalendar(today, promised, calendar),
  };
}
