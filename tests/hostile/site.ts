import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { startWebServer, type WebServer } from '../helpers/web-server.js';

/** The strictest policy under which every widget works. */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** A page of somebody else's site. */
export interface HostPage {
  readonly html: string;
  readonly policy?: string;
}

type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => void;

export interface SiteOptions {
  /** Pages by path. */
  readonly pages: Readonly<Record<string, HostPage>>;
  /** What answers below `/api/{name}`, by name; `path` is what comes after it. */
  readonly api: (name: string) => Answer;
  /** Other scripts and styles by path. */
  readonly files?: Readonly<Record<string, () => string>>;
}

const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** Pages, an API and the built library behind one origin. The API may be asked from anywhere. */
export function startSite({ pages, api, files = {} }: SiteOptions): Promise<WebServer> {
  return startWebServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://site.example');
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*, authorization');
    if (request.method === 'OPTIONS') return void response.end();
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const [, name, path] = /^\/api\/([^/]+)(\/.*)?$/.exec(pathname) ?? [];
    if (name !== undefined) return api(name)(request, response, path ?? '/');
    const page = pages[pathname];
    if (page) return sendPage(response, page);
    sendFile(response, pathname, files);
  });
}

function sendPage(response: ServerResponse, { html, policy }: HostPage): void {
  response.setHeader('content-type', 'text/html; charset=utf-8');
  if (policy) response.setHeader('content-security-policy', policy);
  response.end(html);
}

/** `/cdn/…` is what the build made; `/second/…` the same for another copy of it. */
function sendFile(
  response: ServerResponse,
  pathname: string,
  files: Readonly<Record<string, () => string>>,
): void {
  try {
    const own = files[pathname];
    const content = own ? own() : readFileSync(`dist${pathname.replace(/^\/second\//, '/')}`);
    const type = types[pathname.split('.').at(-1)!] ?? 'application/octet-stream';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(content);
  } catch {
    response.writeHead(404).end();
  }
}
