import { ProblemError } from '../api/problems.js';
import type { Database } from '../database/database.js';
import { networkOf } from '../network/addresses.js';
import type { Networks } from '../network/networks.js';
import type { Secret } from '../secret.js';
import { giveBack, secondsUntilRoom, take, type Bucket } from '../stores/attempts.js';

export interface LimitOptions {
  /** Addresses that a hall full of people shares. */
  readonly halls?: Networks | undefined;
  /** Addresses of kiosks. */
  readonly kiosks?: Networks | undefined;
  /** How many times as much is allowed; 1 by default. For load tests. */
  readonly factor?: number | undefined;
}

/** How many wrong attempts there may be, and in how many seconds as many are forgotten again. */
type Allowance = Omit<Bucket, 'key'>;

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

/** Bits that name a customer's line (RFC 6177): one has 65,536 of the first in a second. */
const ipv6 = { address: 64, site: 48 } as const;

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
  { halls, kiosks, factor = 1 }: LimitOptions,
): (address: string, codeKey: string) => Promise<() => Promise<void>> {
  const bucket = ({ limit, period }: Allowance, ...of: string[]): Bucket => ({
    // A hash: neither addresses nor codes that were asked for are kept.
    key: secret.sign('attempts', ...of).toString('base64url'),
    limit: limit * factor,
    period,
  });

  const allowanceOf = (address: string): Allowance => {
    if (halls?.has(address)) return allowances.hall;
    return kiosks?.has(address) ? allowances.kiosk : allowances.address;
  };

  async function takeOrRefuse(wanted: Bucket, taken: readonly Bucket[]): Promise<void> {
    if (await take(database, wanted)) return;
    const retryAfter = await secondsUntilRoom(database, wanted);
    if (taken.length > 0) await giveBack(database, taken);
    const detail = 'Đã thử sai quá nhiều lần; hãy chờ rồi thử lại.';
    throw new ProblemError('too-many-attempts', detail, undefined, retryAfter);
  }

  return async (address, codeKey) => {
    const network = networkOf(address, ipv6.address);
    // The address comes first: one that is refused leaves no trace of the codes that it asks for.
    const ofAddress = bucket(allowanceOf(address), 'address', network);
    await takeOrRefuse(ofAddress, []);
    const ofCode = bucket(allowances.code, 'code', codeKey);
    const isUnderPressure = !(await take(database, ofCode));
    const taken = isUnderPressure ? [ofAddress] : [ofAddress, ofCode];
    const ofBoth = isUnderPressure
      ? bucket(allowances.codeUnderPressure, 'both', networkOf(address, ipv6.site), codeKey)
      : bucket(allowances.addressAndCode, 'both', network, codeKey);
    await takeOrRefuse(ofBoth, taken);
    return () => giveBack(database, [...taken, ofBoth]);
  };
}
