import { localDate } from '../../calendar/time-zones.js';
import type { Rating, RatingReceipt } from '../../contract/ratings.js';
import type { Caller } from '../api/operation-route.js';
import type { Database, Queryable } from '../database/database.js';
import { once } from '../idempotency/once.js';
import type { LimitOptions } from '../limits/limiter.js';
import { withOffset } from '../local-time.js';
import type { Secret } from '../secret.js';
import { putRatings } from '../stores/ratings.js';
import { timeZone } from '../time-zone.js';
import { checkRating } from './check-rating.js';
import { getForm } from './forms.js';
import { createRatingLimit } from './limits.js';
import { namedSubject, redeemToken, type Subject } from './subject.js';
import { answeredOn, tidyComment } from './tidy.js';

/** How ratings can be given. */
export interface RatingOptions {
  /** The one that dossiers were imported with. */
  readonly secret: Secret;
  /** For ratings that no dossier vouches for. */
  readonly limits?: LimitOptions | undefined;
}

/** Answers `submitRating`. */
export type SubmitRating = (rating: Rating, caller: Caller) => Promise<RatingReceipt>;

export function createSubmitRating(
  database: Database,
  { secret, limits = {} }: RatingOptions,
): SubmitRating {
  const count = createRatingLimit(secret, limits);

  async function subjectOf(
    transaction: Queryable,
    rating: Rating,
    address: string,
    now: Date,
  ): Promise<Subject> {
    const { ratingToken } = rating;
    if (ratingToken !== undefined) {
      const today = localDate(now, timeZone);
      return redeemToken(transaction, secret, ratingToken, now, today);
    }
    await count(transaction, address);
    return namedSubject(transaction, rating);
  }

  return (rating, { address, idempotencyKey: key }) => {
    const call = { operation: 'submitRating', key, input: rating } as const;
    return once(database, secret, call, async (transaction) => {
      const now = new Date();
      checkRating(await getForm(transaction, rating.form), rating);
      const subject = await subjectOf(transaction, rating, address, now);
      await putRatings(transaction, [{ ...toRow(rating, now), ...subject }]);
      return receipt(now);
    });
  };
}

const toRow = (rating: Rating, now: Date) => ({
  form: rating.form,
  answer: rating.answer,
  reasons: rating.reasons ?? [],
  criteria: Object.fromEntries((rating.criteria ?? []).map(({ id, answer }) => [id, answer])),
  comment: tidyComment(rating.comment),
  answered_on: answeredOn(rating.answeredAt, now),
});

/** Says the day and not the hour: it is kept with the key, and an hour would tell whose rating. */
const receipt = (now: Date): RatingReceipt => ({
  receivedAt: withOffset(`${localDate(now, timeZone)}T00:00:00`, timeZone)!,
});
