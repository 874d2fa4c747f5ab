import type { Queryable } from '../database/database.js';
import { Limiter, lineBits, refusal, type LimitOptions } from '../limits/limiter.js';
import type { PlaceAllowances } from '../limits/limiter.js';
import { networkOf } from '../network/addresses.js';
import type { Secret } from '../secret.js';
import { take } from '../stores/attempts.js';

const minutes = 60;

/**
 * A whole hall stands behind one address, its kiosks and everybody on its wireless network: the
 * busiest one draws a number every five seconds. A stranger draws no faster than that.
 */
const allowances: PlaceAllowances = {
  address: { limit: 120, period: 10 * minutes },
  hall: { limit: 1200, period: 10 * minutes },
  kiosk: { limit: 600, period: 10 * minutes },
};

/**
 * Counts numbers that are taken.
 *
 * @returns what counts one, and throws {@link ProblemError} `too-many-attempts` instead of counting
 *   one too many
 */
export function createTicketLimit(
  secret: Secret,
  options: LimitOptions,
): (transaction: Queryable, address: string) => Promise<void> {
  const limiter = new Limiter(secret, options);
  return async (transaction, address) => {
    const allowance = limiter.allowanceOf(address, allowances);
    const bucket = limiter.bucket(allowance, 'ticket', networkOf(address, lineBits));
    if (await take(transaction, bucket)) return;
    const detail = 'Từ nơi này đã lấy quá nhiều số; hãy chờ rồi lấy lại.';
    throw await refusal(transaction, bucket, detail);
  };
}
