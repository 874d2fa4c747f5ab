import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { operations } from '../../contract/operations.js';

const crossOrigin = cors({
  origin: '*',
  allowMethods: [
    ...new Set(['HEAD', ...Object.values(operations).map((operation) => operation.method)]),
  ],
  allowHeaders: [
    'Authorization',
    'Idempotency-Key',
    'Last-Event-ID',
    'If-None-Match',
    'Content-Type',
  ],
  exposeHeaders: ['ETag', 'Retry-After', 'Date', 'Content-Language', 'RateLimit'],
  maxAge: 7200,
});

/** Citizens' operations are open to every page, without credentials. */
export const openToEveryOrigin: MiddlewareHandler = (c, next) => {
  // An OPTIONS that is no preflight asks for `Allow`, which `cors` knows nothing of.
  const asksForMethods =
    c.req.method === 'OPTIONS' && !c.req.header('Access-Control-Request-Method');
  return asksForMethods ? next() : crossOrigin(c, next);
};

/**
 * Headers that keep a browser from reading an answer as something else. Transport security is left
 * to the proxy that ends TLS, and frames to the page that is framed.
 */
export const safeHeaders: MiddlewareHandler = secureHeaders({
  crossOriginResourcePolicy: 'cross-origin',
  strictTransportSecurity: false,
  xFrameOptions: false,
  xDownloadOptions: false,
});

/** A page reads the server's clock from its answers. */
export const dated: MiddlewareHandler = async (c, next) => {
  c.header('Date', new Date().toUTCString());
  await next();
};

/** One request as the log knows it: nothing that tells who asked or what was asked for. */
export interface RequestLogEntry {
  readonly method: string;
  /** The route's pattern, never the path itself. */
  readonly route: string;
  readonly status: number;
  /** Milliseconds until the answer's headers. */
  readonly ms: number;
}

export function logRequests(log: (entry: RequestLogEntry) => void): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const ms = Math.round(performance.now() - start);
    log({ method: c.req.method, route: patternOf(c), status: c.res.status, ms });
  };
}

/** The pattern of the route that answered, else of the middleware that covers the least. */
function patternOf(c: Context): string {
  const routes = matchedRoutes(c);
  const route = routes.findLast(({ method }) => method !== 'ALL');
  const covers = routes.map(({ path }) => path).sort((a, b) => b.length - a.length);
  return route?.path ?? covers[0] ?? '/*';
}
