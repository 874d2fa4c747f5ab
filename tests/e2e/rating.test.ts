import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { examples } from '../../src/contract/examples/index.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { complaintsOf } from '../helpers/complaints.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';

const form = examples.getRatingForm[0]!.output;
const ready = examples.lookUpDossier
  .map(({ output }) => output)
  .find(({ ratingToken }) => ratingToken)!;
const service = examples.getService[0]!.output;

interface Received {
  readonly key: string | undefined;
  readonly body: Record<string, unknown>;
}

let browser: Browser;
let scripts: WebServer;
let api: WebServer;
let site: WebServer;
let page: Page;
let received: Received[];
let complaints: string[];

const policy = (): string =>
  [
    "default-src 'none'",
    `script-src ${scripts.origin} 'nonce-page'`,
    `connect-src ${api.origin}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');

/** As in `docs/guides/rating.md`. */
const html = (): string => `<!doctype html>
  <html lang="vi">
    <title>Trang của cơ quan</title>
    <script type="module" crossorigin src="${scripts.origin}/embed.js"
      data-api="${api.origin}/api"></script>
    <motcua-dossier-status>
      <motcua-satisfaction-rating slot="rating"></motcua-satisfaction-rating>
    </motcua-dossier-status>
    <script type="module" nonce="page">
      addEventListener('motcua-dossier-rating-due', ({ ratingToken }) => {
        document.querySelector('motcua-satisfaction-rating').ratingToken = ratingToken;
      });
    </script>
  </html>`;

/** Another page of the same site, which asks nobody for a rating. */
const newsHtml = (): string => `<!doctype html>
  <html lang="vi">
    <title>Tin của cơ quan</title>
    <script type="module" crossorigin src="${scripts.origin}/embed.js"
      data-api="${api.origin}/api"></script>
  </html>`;

const answers: Record<string, unknown> = {
  '/api': service,
  '/api/': service,
  '/api/dossiers/lookup': ready,
  '/api/rating-forms/default': form,
  '/api/ratings': { receivedAt: '2026-03-04T00:00:00+07:00' },
};

const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, idempotency-key',
};

beforeAll(async () => {
  scripts = await startWebServer((request, response) => {
    response.writeHead(200, { ...cors, 'content-type': 'text/javascript' });
    response.end(readFileSync(`dist/cdn${request.url}`));
  });
  api = await startWebServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      if (request.method === 'POST' && request.url === '/api/ratings') {
        const key = request.headers['idempotency-key'] as string | undefined;
        received.push({ key, body: JSON.parse(text) as Received['body'] });
      }
      response.writeHead(200, { ...cors, 'content-type': 'application/json' });
      response.end(JSON.stringify(answers[request.url!] ?? {}));
    });
  });
  site = await startWebServer((request, response) => {
    const headers = { 'content-type': 'text/html', 'content-security-policy': policy() };
    response.writeHead(200, headers).end(request.url === '/news' ? newsHtml() : html());
  });
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(async () => {
  await browser.close();
  await Promise.all([scripts, api, site].map((server) => server.stop()));
});

beforeEach(async () => {
  received = [];
  page = await browser.newPage();
  complaints = complaintsOf(page);
  await page.goto(site.origin);
  await page.getByLabel('Mã hồ sơ').fill('H99.12-260302-0123');
  await page.getByRole('textbox', { name: '4 số cuối' }).fill('4821');
  await page.getByRole('button', { name: 'Tra cứu' }).click();
  return () => page.close();
});

test('three lines bind a rating to the dossier that was looked up, under the strictest policy', async () => {
  await page.getByRole('radio', { name: 'Không hài lòng' }).check();
  await page.getByLabel('Phải đi lại nhiều lần').check();
  await page.getByRole('button', { name: 'Gửi đánh giá' }).click();
  await page.getByRole('heading', { name: 'Cảm ơn bạn đã đánh giá' }).waitFor();
  await page.getByText('Đánh giá đã được gửi.').first().waitFor();
  expect(received).toHaveLength(1);
  expect(received[0]!.body).toMatchObject({
    form: 'default',
    answer: 1,
    reasons: ['many-visits'],
    ratingToken: ready.ratingToken,
  });
  expect(received[0]!.key).toMatch(/^[\da-f-]{36}$/);
  expect(complaints).toEqual([]);
});

test.each(['/', '/news'])(
  'a rating given without a network is sent by the next visit of %s',
  async (path) => {
    await page.getByRole('radio', { name: 'Rất hài lòng' }).waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('radio', { name: 'Rất hài lòng' }).check();
    await page.getByRole('button', { name: 'Gửi ngay' }).click();
    await page.getByText('sẽ tự gửi khi có mạng').first().waitFor();
    expect(received).toEqual([]);
    await page.context().setOffline(false);
    await page.goto(site.origin + path);
    await expect.poll(() => received.length).toBe(1);
    expect(received[0]!.body).toMatchObject({ answer: 3 });
  },
);
