import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createApp } from '../../src/server/app.js';
import { addBrowserBundle, addSite } from '../../src/server/static-files.js';
import { temporaryDirectory } from './helpers/command.js';
import { fakeHandlers } from './helpers/fake-handlers.js';

const emptyApp = (): Hono =>
  createApp({ handlers: fakeHandlers(), checkHealth: () => Promise.resolve() });

/** An app with a bundle and a site, and a file beside them that nobody may have. */
function appWithFiles(): Hono {
  const directory = temporaryDirectory();
  const write = (path: string, content: string): void => {
    mkdirSync(join(directory, path, '..'), { recursive: true });
    writeFileSync(join(directory, path), content);
  };
  write('secret.txt', 'secret');
  write('cdn/embed.js', 'export {};'.padEnd(2_000));
  write('cdn/chunks/search-Ab12_-xy.js', 'export {};');
  write('site/index.html', '<!doctype html>');
  write('site/trang/index.html', 'trang');
  write('site/site.css', 'p {}');
  const app = emptyApp();
  addBrowserBundle(app, join(directory, 'cdn/'));
  addSite(app, join(directory, 'site/'), { '/today.json': [1] });
  return app;
}

describe('the bundle', () => {
  test('is open to every page, for a while or for good', async () => {
    const app = appWithFiles();
    const entry = await app.request('/cdn/embed.js');
    expect(Object.fromEntries(entry.headers)).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    const chunk = await app.request('/cdn/chunks/search-Ab12_-xy.js');
    expect(chunk.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
  });

  test('is compressed, and not sent again', async () => {
    const app = appWithFiles();
    const packed = await app.request('/cdn/embed.js', { headers: { 'Accept-Encoding': 'gzip' } });
    expect(packed.headers.get('Content-Encoding')).toBe('gzip');
    const tag = packed.headers.get('ETag')!;
    const again = await app.request('/cdn/embed.js', { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('that was not built says so', async () => {
    const app = emptyApp();
    addBrowserBundle(app, undefined);
    const response = await app.request('/cdn/embed.js');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      detail: 'Bộ mã cho trình duyệt chưa được dựng.',
    });
  });
});

describe('the site', () => {
  test('has its page at / under a strict policy', async () => {
    const response = await appWithFiles().request('/');
    expect(await response.text()).toBe('<!doctype html>');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; " +
        "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
    });
    expect((await appWithFiles().request('/site.css')).headers.get('Content-Type')).toContain(
      'css',
    );
  });

  test('has documents that its pages ask for', async () => {
    const response = await appWithFiles().request('/today.json');
    expect(response.headers.get('Content-Type')).toContain('application/json');
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect(await response.json()).toEqual([1]);
  });

  test('does not hide the API', async () => {
    const app = appWithFiles();
    expect((await app.request('/api/v1/agencies')).status).toBe(200);
    expect((await app.request('/api/v1/nothing')).status).toBe(404);
    expect((await app.request('/nothing.html')).status).toBe(404);
    expect((await app.request('/api/v1/agencies', { method: 'POST' })).status).toBe(405);
  });
});

describe('no way leads out', () => {
  test.each([
    '/../secret.txt',
    '/cdn/../secret.txt',
    '/cdn/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/cdn/%2e%2e/secret.txt',
    '/cdn/..%2fsecret.txt',
    '/cdn/..%5csecret.txt',
    '/cdn/%252e%252e/secret.txt',
    '/cdn/....//secret.txt',
    '/cdn//../secret.txt',
    '/cdnsecret.txt',
    '/cdn/%00/../secret.txt',
  ])('%s', async (path) => {
    const app = appWithFiles();
    // As a raw client sends it: `Request` would resolve the dots by itself.
    const request = new Proxy(new Request('http://localhost/'), {
      get: (target, key) =>
        key === 'url' ? `http://localhost${path}` : (Reflect.get(target, key) as unknown),
    });
    const response = await app.fetch(request);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });
});
