import { localDate } from '../../calendar/time-zones.js';
import type { OperationName } from '../../contract/operations.js';
import { ProblemError } from '../api/problems.js';
import type { Database, Queryable } from '../database/database.js';
import type { Secret } from '../secret.js';
import {
  findDoneCall,
  keepDoneCall,
  lockKey,
  type CallHashes,
} from '../stores/idempotency-keys.js';
import { timeZone } from '../time-zone.js';
import { canonicalJson } from './canonical-json.js';

/** A call that its caller may repeat, not knowing whether it was done. */
export interface RepeatableCall {
  readonly operation: OperationName;
  /** The caller's Idempotency-Key. */
  readonly key: string;
  /** All that the operation was called with, as it was read. */
  readonly input: unknown;
}

/**
 * Does a call once, however often it comes (draft-ietf-httpapi-idempotency-key-header): what it
 * writes and that it was done are kept in one transaction, or neither is. A call that failed is
 * forgotten, so that it can be tried again.
 *
 * @param work writes through the transaction alone, and gives the answer, which later ones get too
 * @throws {ProblemError} `idempotency-key-reused` where the key came with another input before,
 *   `idempotency-key-in-use` while another request with it is at work; whatever `work` throws
 */
export function once<Answer extends object>(
  database: Database,
  secret: Secret,
  call: RepeatableCall,
  work: (transaction: Queryable) => Promise<Answer>,
): Promise<Answer> {
  const hashes = hashesOf(secret, call);
  return database.transaction(async (transaction) => {
    if (!(await lockKey(transaction, hashes))) throw inUse();
    const done = await findDoneCall<Answer>(transaction, hashes);
    if (done && !done.isSame) throw new ProblemError('idempotency-key-reused');
    if (done) return done.answer;
    const answer = await work(transaction);
    await keepDoneCall(transaction, hashes, answer, localDate(new Date(), timeZone));
    return answer;
  });
}

/** The key goes into the body's hash: who does not know it cannot try out what was sent. */
function hashesOf(secret: Secret, { operation, key, input }: RepeatableCall): CallHashes {
  const body = canonicalJson(input);
  return {
    key: secret.sign('idempotency-key', operation, key).toString('base64url'),
    body: secret.sign('idempotency-body', operation, key, body).toString('base64url'),
  };
}

const inUse = (): ProblemError =>
  new ProblemError('idempotency-key-in-use', undefined, undefined, 1);
