import { localDate, restOfCalendar, workingDaysBetween } from '../../calendar/index.js';
import { isAwaited, type Dossier, type DossierReport } from '../../contract/dossiers.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import type { Secret } from '../secret.js';
import type { FoundDossier } from '../stores/dossiers.js';
import { isRatingTokenUsed } from '../stores/used-rating-tokens.js';
import { readWorkCalendar } from '../stores/work-calendar.js';
import { timeZone } from '../time-zone.js';
import { canBeRated } from './rating-period.js';
import { sealRatingToken } from './rating-token.js';

/** A dossier and what the server knows of it at this moment. */
export async function reportOn(
  database: Queryable,
  secret: Secret,
  { dossier, codeKey, settledAt }: FoundDossier,
): Promise<DossierReport> {
  const now = new Date();
  const isRatingDue =
    canBeRated({ status: dossier.status, settledAt }, now) &&
    !(await isRatingTokenUsed(database, secret, codeKey));
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
  if (promisedAt === undefined || !isAwaited(status)) return {};
  const calendar = await readWorkCalendar(database);
  const today = localDate(now, timeZone);
  const promised = localDate(promisedAt, timeZone);
  return {
    workingDaysLeft: workingDaysBetween(today, promised, calendar),
    calendar: restOfCalendar(today, promised, calendar),
  };
}
