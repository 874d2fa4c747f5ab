import type { Context, Hono } from 'hono';
import type { Operation } from '../../contract/operation.js';
import { readBearer } from './bearer.js';
import { limitBody, readBody } from './body.js';
import { readIdempotencyKey } from './idempotency-key.js';
import { readParameters } from './parameters.js';
import { respond } from './representation.js';

/** Who makes a call. */
export interface Caller {
  /** The address that the request came from; empty where it is not known. */
  readonly address: string;
  /** What names this call and its repeats; empty for operations that take none. */
  readonly idempotencyKey: string;
  /** The secret that the call carries; empty for operations that need none. */
  readonly token: string;
}

/** What answers an operation, whichever it is: the input was read by the operation's schemas. */
export type AnyHandler = (input: never, caller: Caller) => object | Promise<object>;

/** Adds the route of one operation: reads its input, asks its handler, answers JSON. */
export function addOperation(
  api: Hono,
  operation: Operation,
  handler: AnyHandler,
  addressOf: (c: Context) => string,
): void {
  const path = routePattern(operation.path);
  if (operation.method === 'POST') api.use(path, limitBody);
  api.on(operation.method, path, async (c) => {
    const input = readParameters(operation, c.req.param(), c.req.queries());
    if (operation.method === 'POST') Object.assign(input, await readBody(operation, c.req.raw));
    const idempotencyKey = operation.idempotent ? readIdempotencyKey(c.req.raw) : '';
    const token = operation.bearer ? readBearer(c.req.raw) : '';
    const caller = { address: addressOf(c), idempotencyKey, token };
    return answer(c, await handler(input as never, caller), operation.maxAge);
  });
}

/** @param maxAge seconds for which the answer may be kept; 0: it may not */
export function answer(c: Context, value: object, maxAge: number): Promise<Response> {
  const cached = maxAge > 0;
  const headers = {
    'Content-Language': 'vi',
    'Cache-Control': cached ? `public, max-age=${maxAge}` : 'no-store',
  };
  return respond(c.req.raw, value, { headers, cached });
}

/** The contract's `{code}` is hono's `:code`. */
export const routePattern = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
