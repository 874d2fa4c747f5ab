import { dossierCodeKey } from '../../contract/dossier-code.js';
import type { DossierLookup, DossierReport } from '../../contract/dossiers.js';
import type { Caller } from '../api/operation-route.js';
import { ProblemError } from '../api/problems.js';
import type { Database } from '../database/database.js';
import type { Secret } from '../secret.js';
import { findDossier } from '../stores/dossiers.js';
import type { FactorKind } from './factors.js';
import type { LimitOptions } from '../limits/limiter.js';
import type { Log } from '../log.js';
import { createLimits } from './limits.js';
import { lookupKey } from './lookup-key.js';
import { reportOn } from './report.js';
import { createSecretCheck } from './secret-check.js';

/** How dossiers can be looked up. */
export interface DossierOptions {
  /** The one that they were imported with. */
  readonly secret: Secret;
  /** What is taken beside a code, what most people know first. */
  readonly verifications: readonly FactorKind[];
  readonly limits?: LimitOptions | undefined;
}

/** Answers `lookUpDossier`. */
export type LookUp = (lookup: DossierLookup, caller: Caller) => Promise<DossierReport>;

export function createLookUp(
  database: Database,
  { secret, verifications, limits = {} }: DossierOptions,
  log?: Log,
): LookUp {
  const isSecretGood = createSecretCheck(database, secret, log);
  const count = createLimits(database, secret, limits);
  return async ({ code, verification: { kind, value } }, { address }) => {
    const offered = verifications.find((one) => one === kind);
    if (offered === undefined) throw notOffered(verifications);
    // Callers without an address would share one count, and lock each other out.
    if (address === '') throw new Error('Look-ups need the addresses of callers: see addressOf.');
    // Counted first: attempts that come at the same moment cannot overtake their own counting.
    const giveBack = await count(address, dossierCodeKey(code));
    const found = await findDossier(database, lookupKey(secret, code, offered, value));
    if (!found && !(await isSecretGood())) {
      await giveBack();
      throw new ProblemError('unavailable', 'Tạm thời chưa tra cứu được hồ sơ.');
    }
    // Whether the code is unknown or the factor is wrong, nobody knows here.
    if (!found)
      throw new ProblemError('not-found', 'Không có hồ sơ nào khớp cả mã và số xác minh.');
    await giveBack();
    return reportOn(database, secret, found);
  };
}

function notOffered(verifications: readonly FactorKind[]): ProblemError {
  const detail = `Phải là một trong: ${verifications.join(', ')}.`;
  const errors = [{ pointer: '/verification/kind', detail }];
  return new ProblemError('invalid-body', undefined, errors);
}
