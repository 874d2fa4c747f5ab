import type { Context, Hono } from 'hono';
import type { Operation } from '../../contract/operation.js';
import { readParameters } from './parameters.js';
import { respond } from './representation.js';

/** What answers an operation, whichever it is: parameters were read by the operation's schemas. */
export type AnyHandler = (input: never) => object | Promise<object>;

/** Adds the route of one operation: reads its parameters, asks its handler, answers JSON. */
export function addOperation(api: Hono, operation: Operation, handler: AnyHandler): void {
  api.on(operation.method, routePattern(operation.path), async (c) => {
    const input = readParameters(operation, c.req.param(), c.req.queries());
    return answer(c, await handler(input as never), operation.maxAge);
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
const routePattern = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1');
