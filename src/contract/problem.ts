import * as z from 'zod/mini';
import { Count, Text } from './common.js';

/**
 * Every kind of failure that an API tells its callers about, by the last part of its `type`.
 * The status is the one that goes with it over HTTP.
 */
export const problemStatuses = {
  'invalid-parameter': 400,
  'invalid-body': 400,
  'idempotency-key-missing': 400,
  unauthorized: 401,
  'rating-token-refused': 403,
  'origin-not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'idempotency-key-in-use': 409,
  'service-closed': 409,
  'ticket-moved-on': 409,
  'desk-moved-on': 409,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'idempotency-key-reused': 422,
  'too-many-attempts': 429,
  'internal-error': 500,
  unavailable: 503,
} as const;

export type ProblemName = keyof typeof problemStatuses;

const prefix = 'urn:motcua:problem:';

/** The stable `type` of a problem; a caller compares with this and never with the title. */
export const problemType = (name: ProblemName): string => prefix + name;

/** The name of a problem's `type`, or undefined where it is not one of the contract's. */
export function problemName(type: string): ProblemName | undefined {
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : '';
  return Object.hasOwn(problemStatuses, name) ? (name as ProblemName) : undefined;
}

/** RFC 9457 problem details, sent as `application/problem+json`. */
export const Problem = z.object({
  type: Text,
  title: z.optional(z.string()),
  status: z.optional(Count),
  detail: z.optional(z.string()),
  /** What the thing is by now, where a write came too late: the operation's own answer. */
  state: z.optional(z.unknown()),
  /**
   * Which inputs were wrong: `parameter` is a query or path parameter's name, `pointer` the place in
   * the body as a JSON Pointer (RFC 6901).
   */
  errors: z.optional(
    z.array(z.object({ parameter: z.optional(Text), pointer: z.optional(Text), detail: Text })),
  ),
});
export type Problem = z.infer<typeof Problem>;
