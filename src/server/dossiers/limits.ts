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
  /** At all of an IPv6 customer's lines together. */
  site: { limit: 400, period: quarter },
  addressAndCode: { limit: 5, period: quarter },
  code: { limit: 30, period: day },
  /** At one address, for a code whose own is used up. */
  codeUnderPressure: { limit: 2, period: quarter },
} as const satisfies Record<string, Allowance>;

/** Bits that name a customer's whole site (RFC 6177): it has 65,536 lines. */
const siteBits = 48;

/**
 * Counts attempts, per address, per IPv6 customer, and per address and code. The count over all addresses refuses
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

  return async (address, codeKey) => {
    const line = networkOf(address, lineBits);
    const site = networkOf(address, siteBits);
    const taken: Bucket[] = [];

    async function takeOrRefuse(wanted: Bucket): Promise<void> {
      if (await take(database, wanted)) return void taken.push(wanted);
      const detail = 'Đã thử sai quá nhiều lần; hãy chờ rồi thử lại.';
      const refused = await refusal(database, wanted, detail);
      if (taken.length > 0) await giveBack(database, taken);
      throw refused;
    }

    // The address comes first: one that is refused leaves no trace of the codes that it asks for.
    const allowance = limiter.allowanceOf(address, allowances);
    await takeOrRefuse(limiter.bucket(allowance, 'address', line));
    if (site !== line) await takeOrRefuse(limiter.bucket(allowances.site, 'site', site));
    const ofCode = limiter.bucket(allowances.code, 'code', codeKey);
    if (await take(database, ofCode)) {
      taken.push(ofCode);
      await takeOrRefuse(limiter.bucket(allowances.addressAndCode, 'both', line, codeKey));
    } else {
      await takeOrRefuse(limiter.bucket(allowances.codeUnderPressure, 'both', site, codeKey));
    }
    return () => giveBack(database, taken);
  };
}
