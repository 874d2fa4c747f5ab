import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';
import { ProblemError, problemResponse } from './api/problems.js';

/** The page's scripts are its own; texts never become markup. */
const sitePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
  "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; " +
  "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Serves the browser bundle below `/cdn/` to every page. @param directory undefined: not built */
export function addBrowserBundle(app: Hono, directory: string | undefined): void {
  if (directory === undefined) {
    const problem = new ProblemError('not-found', 'Bộ mã cho trình duyệt chưa được dựng.');
    app.get('/cdn/*', () => problemResponse(problem));
    return;
  }
  const rewriteRequestPath = (path: string): string => path.slice('/cdn'.length);
  app.use('/cdn/*', ...staticFiles({ root: directory, rewriteRequestPath }, cacheBundle));
}

/**
 * Serves a web site's pages from `/`.
 *
 * @param documents what its pages ask for as JSON, by path
 */
export function addSite(
  app: Hono,
  directory: string,
  documents: Readonly<Record<string, unknown>> = {},
): void {
  for (const [path, document] of Object.entries(documents)) {
    app.get(path, (c) => c.json(document, 200, { 'Cache-Control': 'no-cache' }));
  }
  app.use('/*', ...staticFiles({ root: directory }, cacheSite));
}

type SetHeaders = (c: Context) => void;

function staticFiles(
  options: Parameters<typeof serveStatic>[0],
  setHeaders: SetHeaders,
): MiddlewareHandler[] {
  const retainedHeaders = [...RETAINED_304_HEADERS, 'access-control-allow-origin'];
  return [compress(), etag({ retainedHeaders }), described(setHeaders), serveStatic(options)];
}

/** Completes the headers of a file that was found. */
function described(setHeaders: SetHeaders): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const modified = c.res.headers.get('Last-Modified');
    if (modified === null || c.res.status !== 200) return;
    const length = Number(c.res.headers.get('Content-Length'));
    c.header('ETag', `W/"${Date.parse(modified).toString(36)}-${length.toString(36)}"`);
    setHeaders(c);
  };
}

function cacheBundle(c: Context): void {
  // Names of chunks change with their content, other names with the version.
  const named = /\/chunks\/|-\d+\.\d+\.\d+[^/]*\.js$/.test(c.req.path);
  c.header('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'public, max-age=300');
  c.header('Access-Control-Allow-Origin', '*');
}

function cacheSite(c: Context): void {
  c.header('Cache-Control', 'no-cache');
  c.header('Content-Security-Policy', sitePolicy);
}
