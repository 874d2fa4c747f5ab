import type { Rating } from '../../contract/ratings.js';
import { ProblemError } from '../api/problems.js';
import type { Queryable } from '../database/database.js';
import { canBeRated } from '../dossiers/rating-period.js';
import { openRatingToken } from '../dossiers/rating-token.js';
import type { Secret } from '../secret.js';
import { agencies } from '../stores/agencies.js';
import { findRatedDossier } from '../stores/dossiers.js';
import { leastKeyDays } from '../stores/idempotency-keys.js';
import { procedures } from '../stores/procedures.js';
import type { RatingRow } from '../stores/ratings.js';
import { useRatingToken } from '../stores/used-rating-tokens.js';

/** Whose service a rating is counted for. */
export type Subject = Pick<RatingRow, 'agency_code' | 'procedure_code' | 'field'>;

/**
 * What a rating without a token says of itself, as far as it is known here. A page with a wrong code
 * must not cost the citizen their answer, and texts of anybody's own are not kept.
 */
export async function namedSubject(database: Queryable, rating: Rating): Promise<Subject> {
  const agency =
    rating.agency === undefined ? undefined : await agencies.get(database, rating.agency);
  const procedure =
    rating.procedure === undefined ? undefined : await procedures.get(database, rating.procedure);
  return { agency_code: agency?.code, procedure_code: procedure?.code, field: procedure?.field };
}

/**
 * What the dossier says that a token was given for, which is thereby rated.
 *
 * @param today local date
 * @throws {ProblemError} `rating-token-refused`
 */
export async function redeemToken(
  transaction: Queryable,
  secret: Secret,
  token: string,
  now: Date,
  today: string,
): Promise<Subject> {
  const codeKey = openRatingToken(secret, token);
  if (codeKey === undefined) throw refused('không phải do nơi này cấp, hoặc bị chép thiếu');
  const dossier = await findRatedDossier(transaction, codeKey);
  // A page may have kept the rating for as long as calls are repeated.
  if (!dossier || !canBeRated(dossier, now, leastKeyDays)) throw refused('đã hết hạn');
  if (!(await useRatingToken(transaction, secret, codeKey, today))) throw refused('đã dùng rồi');
  return {
    agency_code: dossier.agency ?? undefined,
    procedure_code: dossier.procedure ?? undefined,
    field: dossier.field ?? undefined,
  };
}

const refused = (why: string): ProblemError =>
  new ProblemError('rating-token-refused', `Mã đánh giá ${why}.`);
