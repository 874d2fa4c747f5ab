import { existsSync, readFileSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { exampleApi } from '../../stories/example-api.js';
import { ExampleHall } from '../../stories/example-hall.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** Serves an app's built files, and at `/api/v1` the contract's examples. */
export async function startSite(folder: string): Promise<WebServer> {
  const hall = new ExampleHall();
  const examples = exampleApi();
  const server = await startWebServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site.example');
    if (!pathname.startsWith('/api/')) return void sendFile(pathname);
    void answer();

    function sendFile(name: string): void {
      const path = join(folder, normalize(name === '/' ? '/index.html' : name));
      const isThere = existsSync(path) && statSync(path).isFile();
      const type = types[extname(path)] ?? 'application/octet-stream';
      response.writeHead(isThere ? 200 : 404, { 'content-type': type });
      response.end(isThere ? readFileSync(path) : undefined);
    }

    async function answer(): Promise<void> {
      if (pathname.endsWith('/events')) return void response.writeHead(204).end();
      const { method = 'GET', headers } = request;
      const body = method === 'GET' ? undefined : await text(request);
      const isDesk = pathname.includes('/counters/');
      const reply = await (isDesk ? hall.fetch : examples)(`${server.origin}${request.url}`, {
        method,
        headers: new Headers(Object.entries(headers).map(([name, value]) => [name, String(value)])),
        ...(body && { body }),
      });
      response.writeHead(reply.status, Object.fromEntries(reply.headers));
      response.end(Buffer.from(await reply.arrayBuffer()));
    }
  });
  return server;
}
