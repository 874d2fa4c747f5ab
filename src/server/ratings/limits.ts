import type { Queryable } from '../database/database.js';
import { Limiter, lineBits, refusal, type LimitOptions } from '../limits/limiter.js';
import type { PlaceAllowances } from '../limits/limiter.js';
import { networkOf } from '../network/addresses.js';
import type { Secret } from '../secret.js';
import { take } from '../stores/attempts.js';

const hour = 60 * 60;

/**
 * Many people share an office's address, or a mobile network's. Who comes too soon is not lost: a
 * page sends again when it is told to.
 */
const allowances: PlaceAllowances = {
  address: { limit: 60, period: hour },
  hall: { limit: 600, period: hour },
  kiosk: { limit: 240, period: hour },
};

/**
 * Counts ratings that no dossier vouches for.
 *
 * @returns what counts one, and throws {@link ProblemError} `too-many-attempts` instead of counting
 *   one too many
 */
export function createRatingLimit(
  secret: Secret,
  options: LimitOptions,
): (transaction: Queryable, address: string) => Promise<void> {
  const limiter = new Limiter(secret, options);
  return async (transaction, address) => {
    const allowance = limiter.allowanceOf(address, allowances);
    const bucket = limiter.bucket(allowance, 'rating', networkOf(address, lineBits));
    if (await take(transaction, bucket)) return;
    const detail = 'Từ nơi này đã gửi quá nhiều đánh giá; hãy chờ rồi gửi lại.';
    throw await refusal(transaction, bucket, detail);
  };
}
