import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test } from 'vitest';
import { build } from 'vite';
import { widgets } from '../bundle/browser-build.js';
import { startSite } from '../frameworks/site.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { complaintsOf } from '../helpers/complaints.js';
import { run } from '../helpers/command.js';
import type { WebServer } from '../helpers/web-server.js';

/*
 * The guide's own server and browser code, word for word: the server's in a Node of its own, whose
 * globals nothing here has touched.
 */

// Below the project, so that imports by the package's name find it.
const folder = mkdtempSync('dist/ssr-');
const guide = readFileSync('docs/guides/ssr.md', 'utf8');
const nonce = 'c3R5bGU';

let browser: Browser;
let site: WebServer;
let markup: string;
let page: Page;
let complaints: string[];

function writeSnippet(name: string): void {
  const code = new RegExp('^```js ' + name + '\\n([^]*?)^```$', 'm').exec(guide)?.[1];
  if (!code) throw new Error(`The guide does not show ${name}.`);
  writeFileSync(join(folder, name), code);
}

const pageIn = (lang: string, head: string, allowed = nonce): string => `<!doctype html>
  <html lang="${lang}">
    <meta charset="utf-8" />
    <title>Trang của cơ quan</title>
    <link rel="icon" href="data:," />
    <meta http-equiv="Content-Security-Policy" content="script-src 'self';
      style-src 'self' 'nonce-${allowed}'; require-trusted-types-for 'script';
      trusted-types lit-html" />
    ${head}
    <body>${markup}</body>
  </html>`;

beforeAll(async () => {
  writeSnippet('server.js');
  writeSnippet('client.js');
  const script = `import('./${folder}/server.js')
    .then(({ markup }) => markup('${nonce}')).then(console.log)`;
  const made = await run([
    process.execPath,
    '--no-warnings',
    '--conditions=production',
    '-e',
    script,
  ]);
  if (!made.ok) throw new Error(made.output);
  markup = made.output;
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['module', 'browser', 'production'] },
    build: {
      outDir: join(folder, 'site'),
      target: 'es2022',
      lib: { entry: join(folder, 'client.js'), formats: ['es'], fileName: () => 'client.js' },
    },
  });
  const tag = '<script type="module" src="/client.js"></script>';
  writeFileSync(join(folder, 'site/vi.html'), pageIn('vi', tag));
  writeFileSync(join(folder, 'site/en.html'), pageIn('en', tag));
  writeFileSync(join(folder, 'site/still.html'), pageIn('vi', ''));
  writeFileSync(join(folder, 'site/other-nonce.html'), pageIn('vi', '', 'b3RoZXI'));
  site = await startSite(join(folder, 'site'));
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  complaints = complaintsOf(page);
});

afterEach(() => page.close());

const tags = widgets.map((name) => `motcua-${name}`);

const shadowText = (tag: string): Promise<string> =>
  page.evaluate((tag) => document.querySelector(tag)?.shadowRoot?.textContent ?? '', tag);

test('the server says nothing on the console, and asks nobody', () => {
  expect(markup.trim()).toMatch(/^<!--lit-part/);
});

test.each(tags)('without a script, %s shows what the server made', async (tag) => {
  await page.goto(`${site.origin}/still.html`);
  expect(await page.evaluate((tag) => customElements.get(tag) === undefined, tag)).toBe(true);
  const texts = (await shadowText(tag)).replace(/\s+/g, ' ');
  expect(texts).toMatch(/Đang tải|Tra cứu|Tìm/);
  expect(texts).not.toContain('Chưa có địa chỉ dữ liệu');
  expect(complaints).toEqual([]);
});

test('with the nonce of another answer every style is refused: the policy is a true one', async () => {
  await page.goto(`${site.origin}/other-nonce.html`);
  expect(complaints.filter((one) => one.includes('style-src')).length).toBeGreaterThan(0);
});

test.each(['vi', 'en'])('in a page in %s every widget takes over what is there', async (lang) => {
  await page.goto(`${site.origin}/${lang}.html`);
  // Not a second time beside what was there, and in the page's language as soon as its texts are there.
  await page.waitForFunction(
    ({ tags, lang }) =>
      tags.every((tag) => {
        const element = document.querySelector<HTMLElement & { hasUpdated?: boolean }>(tag);
        const bases = element?.shadowRoot?.querySelectorAll('.base') ?? [];
        return element?.hasUpdated && bases.length === 1 && bases[0]!.getAttribute('lang') === lang;
      }),
    { tags, lang },
  );
  expect(complaints).toEqual([]);
});

test('a widget that has taken over works', async () => {
  await page.goto(`${site.origin}/vi.html`);
  const search = page.locator('motcua-procedure-search');
  await search.locator('input').first().fill('dang ky ket hon');
  await search.locator('input').first().press('Enter');
  await search.locator('[data-code]').first().waitFor();
  await page.locator('motcua-procedure-detail').getByText('Đăng ký kết hôn').first().waitFor();
  await page.locator('motcua-satisfaction-rating label').first().waitFor();
  await page.locator('motcua-queue-ticket button').first().waitFor();
  expect(complaints).toEqual([]);
});
