import type { Deviation } from '../contract/read.js';
import type { Problem } from '../contract/problem.js';

/** Every failure of a call, but for an abort, which keeps its own `AbortError`. */
export abstract class ApiError extends Error {
  /** When it makes sense to ask again, in seconds from now, where the server said so. */
  readonly retryAfter: number | undefined = undefined;
}

/** No answer came: no network, no such host, or the browser refused the answer (CORS). */
export class NetworkError extends ApiError {
  override readonly name = 'NetworkError';
}

/** The server fell silent, or took too long over a whole answer. */
export class TimeoutError extends ApiError {
  override readonly name = 'TimeoutError';
}

/** The server answered that it cannot or will not. */
export class ProblemError extends ApiError {
  override readonly name = 'ProblemError';

  constructor(
    /** HTTP status. */
    readonly status: number,
    /** What the server said, where it spoke RFC 9457; `problemName(problem.type)` names it. */
    readonly problem: Problem | undefined,
    override readonly retryAfter: number | undefined,
  ) {
    super(problem?.detail ?? problem?.title ?? `HTTP status ${status}`);
  }
}

/** The answer is not what the contract says, beyond what a tolerant reader can mend. */
export class ContractError extends ApiError {
  override readonly name = 'ContractError';

  constructor(
    message: string,
    readonly deviations: readonly Deviation[] = [],
  ) {
    super(message);
  }
}
