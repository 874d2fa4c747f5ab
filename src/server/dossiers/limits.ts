import type { Database } from '../database/database.js';
import {
  Limiter,
  lineBits,
  refusal,
  type Allowance,
  type LimitOptions,
} from '../limits/limiter.js';
import { networkOf } from '../network/addresses.js';
import type { Secret } from '../secret.js';
import { giveBack, take, type Bucket } from '../stores/attempts.js';

const quarter = 15 * 60;
const day = 24 * 60 * 60;

const allowances = {
  address: { limit: 20, period: quarter },
  hall: { limit: 400, period: quarter },
  kiosk: { limit: 120, period: quarter },
  addressAndCode: { limit: 5, period: quarter },
  code: { limit: 30, period: day },
  /** At one address, for a code whose own is used up. */
  codeUnderPressure: { limit: 2, period: quarter },
} as const satisfies Record<string, Allowance>;

/** Bits that name a customer's whole site (RFC 6177): it has 65,536 lines. */
const siteBits = 48;

/**
 * Counts attempts, per address and per address and code. The count over all addresses refuses
 * nobody by itself: a stranger's tries must not lock out the citizen at another address.
 *
 * @returns what counts an attempt: it resolves to what takes that back once the attempt proves to be
 *   right, and throws {@link ProblemError} `too-many-attempts` instead of counting one too many
 */
export function createLimits(
  database: Database,
  secret: Secret,
  options: LimitOptions,
): (address: string, codeKey: string) => Promise<() => Promise<void>> {
  const limiter = new Limiter(secret, options);

  async function takeOrRefuse(wanted: Bucket, taken: readonly Bucket[]): Promise<void> {
    if (await take(database, wanted)) return;
    const refused = await refusal(
      database,
      wanted,
      'Đã thử sai quá nhiều lần; hãy chờ rồi thử lại.',
    );
    if (taken.length > 0) await giveBack(database, taken);
    throw refused;
  }

  return async (address, codeKey) => {
    const line = networkOf(address, lineBits);
    // The address comes first: one that is refused leaves no trace of the codes that it asks for.
    const allowance = limiter.allowanceOf(address, allowances);
    const ofAddress = limiter.bucket(allowance, 'address', line);
    await takeOrRefuse(ofAddress, []);
    const ofCode = limiter.bucket(allowances.code, 'code', codeKey);
    const isUnderPressure = !(await take(database, ofCode));
    const taken = isUnderPressure ? [ofAddress] : [ofAddress, ofCode];
    const ofBoth = isUnderPressure
      ? limiter.bucket(allowances.codeUnderPressure, 'both', networkOf(address, siteBits), codeKey)
      : limiter.bucket(allowances.addressAndCode, 'both', line, codeKey);
    await takeOrRefuse(ofBoth, taken);
    return () => giveBack(database, [...taken, ofBoth]);
  };
}
