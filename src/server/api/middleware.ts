import type { Context, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { matchedRoutes } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import { operations } from '../../contract/operations.js';
import { ProblemError } from './problems.js';

const shared = {
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
};

const crossOrigin = cors({ ...shared, origin: '*' });

/** An OPTIONS that is no preflight asks for `Allow`, which `cors` knows nothing of. */
const asksForMethods = ({ req }: Context): boolean =>
  req.method === 'OPTIONS' && !req.header('Access-Control-Request-Method');

/** Citizens' operations are open to every page, without credentials. */
export const openToEveryOrigin: MiddlewareHandler = (c, next) =>
  asksForMethods(c) ? next() : crossOrigin(c, next);

/**
 * A desk's operations are answered to the server's own pages, to those of named origins, and to
 * programs, which send no origin. Other pages are refused, whatever token they carry.
 *
 * @param origins such as `https://quay.example`
 */
export function openToOrigins(origins: readonly string[]): MiddlewareHandler {
  const named = cors({ ...shared, origin: [...origins] });
  return (c, next) => {
    const origin = c.req.header('Origin');
    if (origin === undefined || isOwnOrigin(c, origin)) return next();
    if (!origins.includes(origin)) throw new ProblemError('origin-not-allowed', refusal(origin));
    return asksForMethods(c) ? next() : named(c, next);
  };
}

const refusal = (origin: string): string =>
  `Máy chủ không nhận lệnh gọi số từ trang của ${origin}. Hãy đặt trang cùng địa chỉ với máy chủ, ` +
  `hoặc chạy máy chủ với --desk-origin ${origin}.`;

/**
 * Whether the page has the server's own origin. Its browser knows (Fetch Metadata, which no script can
 * set) and tells so over HTTPS and on its own machine; elsewhere the address that was asked tells.
 */
function isOwnOrigin({ req }: Context, origin: string): boolean {
  const site = req.header('Sec-Fetch-Site');
  if (site !== undefined) return site === 'same-origin';
  return URL.canParse(origin) && new URL(origin).host === new URL(req.url).host;
}

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
  await next();
  c.header('Date', new Date().toUTCString());
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
