import { NetworkError, ProblemError } from '../errors.js';

/** Why sending failed, in a form that can be stored: what a server wrote about it is not. */
export interface Failure {
  /** HTTP status; 0 where no answer came, or none that the contract knows. */
  readonly status: number;
  /** The problem's `type`, where the server named one. */
  readonly type?: string | undefined;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof ProblemError)) return { status: 0 };
  return { status: error.status, type: error.problem?.type };
}

export function errorOf({ status, type }: Failure): Error {
  if (status === 0) return new NetworkError('No answer came.');
  return new ProblemError(status, type ? { type } : undefined, undefined);
}

/** Statuses of 400 and above that may be different the next time. */
const passing = new Set([408, 409, 425, 429]);

/**
 * Whether it is no use to send the same once more. An answer that does not keep the contract is not
 * final: public networks answer with a page of their own until somebody signs in.
 */
export const isFinal = ({ status }: Failure): boolean =>
  status >= 400 && status < 500 && !passing.has(status);
