import { ProblemError } from './problems.js';

/**
 * The secret that a call carries as a bearer token (RFC 6750, 2.1).
 *
 * @throws {ProblemError} `unauthorized` where it carries none
 */
export function readBearer({ headers }: Request): string {
  const token = /^Bearer +([\w.~+/=-]+)$/i.exec(headers.get('Authorization') ?? '')?.[1];
  if (token === undefined) throw new ProblemError('unauthorized');
  return token;
}
