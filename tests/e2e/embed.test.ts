import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { examples } from '../../src/contract/examples/index.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { complaintsOf } from '../helpers/complaints.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';

const procedure = examples.getProcedure[0]!.output;
const cors = { 'access-control-allow-origin': '*' };

let browser: Browser;
let scripts: WebServer;
let api: WebServer;
let site: WebServer;
let page: Page;
/** What the browser complained about: errors, and whatever the page's policy refused. */
let complaints: string[];
let requests: string[];

/** The strictest policy that a page can have and still use the widgets. */
const policy = (): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.origin}`,
    `connect-src ${api.origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

const integrity = (): string => {
  const hash = createHash('sha384').update(readFileSync('dist/cdn/embed.js')).digest('base64');
  return `sha384-${hash}`;
};

const html = (script: string, attributes = ''): string => `<!doctype html>
  <html lang="vi">
    <title>Trang của cơ quan</title>
    <script type="module" crossorigin src="${scripts.origin}${script}"
      integrity="${integrity()}" data-api="${api.origin}/api"></script>
    <motcua-procedure-detail code="${procedure.code}" ${attributes}></motcua-procedure-detail>
  </html>`;

beforeAll(async () => {
  scripts = await startWebServer((request, response) => {
    if (request.url === '/latest/embed.js') {
      return void response.writeHead(302, { ...cors, location: '/deep/embed.js' }).end();
    }
    const name = request.url!.replace('/deep/', '');
    response.writeHead(200, { ...cors, 'content-type': 'text/javascript' });
    response.end(readFileSync(`dist/cdn/${name}`));
  });
  api = await startWebServer((request, response) => {
    const isProcedure = request.url === `/api/procedures/${procedure.code}`;
    response.writeHead(isProcedure ? 200 : 404, { ...cors, 'content-type': 'application/json' });
    response.end(JSON.stringify(isProcedure ? procedure : {}));
  });
  site = await startWebServer((request, response) => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': policy() };
    const script = request.url === '/moved' ? '/latest/embed.js' : '/deep/embed.js';
    const attributes = request.url === '/described' ? 'structured-data' : '';
    const page = html(script, attributes);
    const isEnglish = request.url === '/english';
    const shown = isEnglish ? page.replace('data-api', 'data-lang="en" data-api') : page;
    response.writeHead(200, headers).end(shown);
  });
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([scripts, api, site].map((server) => server.stop()));
});

beforeEach(async () => {
  requests = [];
  page = await browser.newPage();
  complaints = complaintsOf(page);
  page.on('request', (request) => requests.push(request.url()));
  return () => page.close();
});

test('one script tag from another origin shows the widget under the strictest policy', async () => {
  await page.goto(site.origin);
  await page.getByRole('heading', { name: procedure.name }).waitFor();
  expect(complaints).toEqual([]);
});

test('a script that its server sends on to another address keeps its settings', async () => {
  await page.goto(`${site.origin}/moved`);
  await page.getByRole('heading', { name: procedure.name }).waitFor();
  expect(complaints).toEqual([]);
});

test('what is said to search engines is nothing that the policy refuses', async () => {
  await page.goto(`${site.origin}/described`);
  const item = page.locator('[itemtype="https://schema.org/GovernmentService"]');
  await item.waitFor({ state: 'attached' });
  expect(await item.locator('> [itemprop=name]').getAttribute('content')).toBe(procedure.name);
  expect(complaints).toEqual([]);
});

test('only what the page uses is loaded, without link elements', async () => {
  await page.goto(site.origin);
  await page.getByRole('heading', { name: procedure.name }).waitFor();
  const chunks = requests.filter((url) => url.startsWith(scripts.origin));
  expect(chunks.filter((url) => url.includes('procedure-detail'))).toHaveLength(1);
  expect(chunks.filter((url) => /procedure-search|\/search-/.test(url))).toEqual([]);
  expect(await page.locator('link').count()).toBe(0);
});

test('data-lang says another language than the page', async () => {
  for (const [path, lang] of [
    ['/', 'vi'],
    ['/english', 'en'],
  ] as const) {
    await page.goto(site.origin + path);
    await page.getByRole('heading', { name: procedure.name }).waitFor();
    expect(await page.locator('.base').first().getAttribute('lang')).toBe(lang);
  }
  expect(complaints).toEqual([]);
});
