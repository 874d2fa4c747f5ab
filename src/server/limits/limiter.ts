import { ProblemError } from '../api/problems.js';
import type { Queryable } from '../database/database.js';
import type { Networks } from '../network/networks.js';
import type { Secret } from '../secret.js';
import { secondsUntilRoom, type Bucket } from '../stores/attempts.js';

export interface LimitOptions {
  /** Addresses that a hall full of people shares. */
  readonly halls?: Networks | undefined;
  /** Addresses of kiosks. */
  readonly kiosks?: Networks | undefined;
  /** How many times as much is allowed; 1 by default. For load tests. */
  readonly factor?: number | undefined;
}

/** How many there may be at once, and in how many seconds as many are forgotten again. */
export type Allowance = Omit<Bucket, 'key'>;

/** What is allowed to an address by what stands behind it. */
export type PlaceAllowances = Readonly<Record<'address' | 'hall' | 'kiosk', Allowance>>;

/** Bits of an IPv6 address that name a customer's line (RFC 6177). */
export const lineBits = 64;

/** What limits have in common: whose bucket is how large. */
export class Limiter {
  constructor(
    private readonly secret: Secret,
    private readonly options: LimitOptions,
  ) {}

  /** The bucket of some texts, of which only a hash is kept: no addresses, no codes. */
  bucket({ limit, period }: Allowance, ...of: string[]): Bucket {
    const { factor = 1 } = this.options;
    const key = this.secret.sign('attempts', ...of).toString('base64url');
    return { key, limit: limit * factor, period };
  }

  allowanceOf(address: string, allowances: PlaceAllowances): Allowance {
    const { halls, kiosks } = this.options;
    if (halls?.has(address)) return allowances.hall;
    return kiosks?.has(address) ? allowances.kiosk : allowances.address;
  }
}

/** The refusal of one too many, which tells when the bucket has room again. */
export async function refusal(
  database: Queryable,
  bucket: Bucket,
  detail: string,
): Promise<ProblemError> {
  const retryAfter = await secondsUntilRoom(database, bucket);
  return new ProblemError('too-many-attempts', detail, undefined, retryAfter);
}
