import * as z from 'zod/mini';
import type { ProblemName } from './problem.js';

type AnySchema = z.core.$ZodType;
type ObjectSchema = z.core.$ZodObject;

/** One operation as both sides of the wire know it. */
export interface Operation<
  Name extends string = string,
  Path extends ObjectSchema = ObjectSchema,
  Query extends ObjectSchema = ObjectSchema,
  Response extends AnySchema = AnySchema,
  Body extends ObjectSchema = ObjectSchema,
> {
  /** The method's name in the client and the `operationId` in OpenAPI. */
  readonly name: Name;
  readonly method: 'GET' | 'POST';
  /** Below the API's base URL, with `{parameter}` for path parameters. */
  readonly path: `/${string}`;
  readonly pathParameters: Path;
  /** Query parameters; an array is sent as a repeated parameter. */
  readonly query: Query;
  /**
   * Whether a call carries an Idempotency-Key: repeated with the same key, it does and answers what
   * it did the first time (draft-ietf-httpapi-idempotency-key-header).
   */
  readonly idempotent: boolean;
  /** Whose secret a call carries as a bearer token (RFC 6750), where it needs one. */
  readonly bearer: 'ticket' | 'desk' | undefined;
  /** The JSON object that a POST carries; without fields for operations that have none. */
  readonly body: Body;
  readonly response: Response;
  /** Problems of this operation's own; see {@link problemsOf}. */
  readonly problems: readonly ProblemName[];
  /** How long an answer may be kept, in seconds; it carries an ETag then. 0: never kept. */
  readonly maxAge: number;
}

/** The fields of an object schema; zod reads an empty one as a record that forbids every key. */
type Fields<S extends ObjectSchema> = string extends keyof z.core.input<S>
  ? unknown
  : z.core.input<S>;

/** All that a caller passes: path parameters, query parameters and the body's fields side by side. */
export type OperationInput<O extends Operation> = Fields<O['pathParameters']> &
  Fields<O['query']> &
  Fields<O['body']>;

/** What a caller gets. */
export type OperationOutput<O extends Operation> = z.core.output<O['response']>;

const nothing = z.object({});
type Nothing = typeof nothing;

interface Definition<Name, Path, Query, Response, Body> {
  name: Name;
  method?: 'GET' | 'POST';
  path: `/${string}`;
  pathParameters?: Path;
  query?: Query;
  body?: Body;
  idempotent?: boolean;
  bearer?: 'ticket' | 'desk';
  response: Response;
  problems?: readonly ProblemName[];
  maxAge?: number;
}

/**
 * The one place where an operation is described: the server's route, the client's method and the
 * OpenAPI document are made from it.
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineOperation<
  const Name extends string,
  Response extends AnySchema,
  Path extends ObjectSchema = Nothing,
  Query extends ObjectSchema = Nothing,
  Body extends ObjectSchema = Nothing,
>(
  definition: Definition<Name, Path, Query, Response, Body>,
): Operation<Name, Path, Query, Response, Body> {
  return {
    method: 'GET',
    idempotent: false,
    problems: [],
    maxAge: 0,
    bearer: undefined,
    ...definition,
    pathParameters: definition.pathParameters ?? (nothing as unknown as Path),
    query: definition.query ?? (nothing as unknown as Query),
    body: definition.body ?? (nothing as unknown as Body),
  };
}

/** All problems that an operation can answer with. A function: pages have no use for the list. */
export const problemsOf = ({ method, idempotent, bearer, problems }: Operation): ProblemName[] => [
  ...(method === 'POST'
    ? (['invalid-body', 'body-too-large', 'unsupported-media-type'] as const)
    : []),
  ...(idempotent
    ? (['idempotency-key-missing', 'idempotency-key-in-use', 'idempotency-key-reused'] as const)
    : []),
  ...(bearer ? (['unauthorized'] as const) : []),
  ...(bearer === 'desk' ? (['origin-not-allowed'] as const) : []),
  ...problems,
  'internal-error',
  'unavailable',
];
