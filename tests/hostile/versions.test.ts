import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WebServer } from '../helpers/web-server.js';
import { answerWith, wholeAnswer } from './answers.js';
import { launch, openGuarded, type GuardedPage } from './browser.js';
import { tags } from './host-pages.js';
import { drive } from './in-page.js';
import { startSite, strictPolicy } from './site.js';
import { widgets } from './widgets.js';

const patience = 10_000;

/** The strict policy, for pages that know of the second copy. */
const duplicates = strictPolicy.replace('lit-html', "lit-html 'allow-duplicates'");

/** One widget alone, as a page of an earlier time may have it. */
const searchChunk = (): string =>
  readdirSync('dist/cdn/chunks').find((name) => /^procedure-search-.*\.js$/.test(name))!;

const script = (src: string): string =>
  `<script type="module" src="${src}" data-api="/api/plain"></script>`;

const page = (scripts: readonly string[], body: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Hai bản</title>
   ${scripts.map(script).join('')}<body>${body}`;

const withApi = (html: string): string =>
  html.replaceAll(/<(motcua-[\w-]+)/g, '<$1 api="/api/plain"');

const search = withApi('<motcua-procedure-search></motcua-procedure-search>');
const detail = withApi(
  '<motcua-procedure-detail code="1.000894"><a href="/cong">Cổng</a></motcua-procedure-detail>',
);

const orders = { 'first, second': ['cdn', 'second/cdn'], 'second, first': ['second/cdn', 'cdn'] };
const files = ['embed.js', 'motcua.js'] as const;

/** Another version: other code at another address, told apart by a name it leaves behind. */
function secondVersion(path: string): string {
  const code = readFileSync(`dist/${path.replace('/second/', '')}`, 'utf8');
  return `${code}\n;(globalThis.copies??=new Set()).add(import.meta.url);`;
}

function secondFiles(): Record<string, () => string> {
  const chunks = readdirSync('dist/cdn/chunks').map((name) => `chunks/${name}`);
  return Object.fromEntries(
    [...files, ...chunks]
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/second/cdn/${name}`, () => secondVersion(`/second/cdn/${name}`)]),
  );
}

let site: WebServer;
let browser: Browser;

beforeAll(async () => {
  const both = Object.entries(orders).flatMap(([order, folders]) =>
    files.map((file) => {
      const html = page(
        folders.map((folder) => `/${folder}/${file}`),
        withApi(tags()),
      );
      const name = `${file}/${encodeURIComponent(order)}`;
      return [
        [`/both/${name}`, { html, policy: duplicates }],
        [`/one/${name}`, { html, policy: strictPolicy }],
      ] as const;
    }),
  );
  const oneAfterTheOther = ['/later.js'];
  site = await startSite({
    pages: {
      ...Object.fromEntries(both.flat()),
      '/refused': { html: page(oneAfterTheOther, search + detail), policy: strictPolicy },
      '/allowed': { html: page(oneAfterTheOther, search + detail), policy: duplicates },
    },
    files: {
      ...secondFiles(),
      '/later.js': () =>
        `await import('/cdn/chunks/${searchChunk()}'); await import('/second/cdn/embed.js');`,
    },
    api: () => (request, response, path) => answerWith(request, response, path, wholeAnswer),
  });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

async function open(path: string): Promise<GuardedPage> {
  const guarded = await openGuarded(browser, site.origin);
  await guarded.page.goto(site.origin + path);
  return guarded;
}

async function expectWidgetsToWork(page: Page): Promise<void> {
  for (const widget of widgets) {
    await page.waitForFunction(isDefined, widget.tag, { timeout: patience });
    expect(await page.evaluate(drive, { widget, patience }), widget.tag).toEqual([]);
  }
}

describe.each(Object.keys(orders))('two versions on one page, %s', (order) => {
  test.each(files)('every widget works where the policy lets both live: %s', async (file) => {
    const { page, complaints } = await open(`/both/${file}/${encodeURIComponent(order)}`);
    await expectWidgetsToWork(page);
    // Without this the second one might not have been there at all.
    const copies = await page.evaluate(() => 'copies' in globalThis);
    expect(copies).toBe(true);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each(files)('else the first goes on, and the second says one line: %s', async (file) => {
    const { page, complaints } = await open(`/one/${file}/${encodeURIComponent(order)}`);
    await expectWidgetsToWork(page);
    // Of the browser's own.
    const refusal = 'Creating a TrustedTypePolicy named';
    expect(complaints.filter((one) => one.startsWith(refusal))).toHaveLength(1);
    expect(complaints.filter((one) => !one.startsWith(refusal))).toEqual([
      expect.stringContaining('Policy with name "lit-html" already exists'),
    ]);
    await page.context().close();
  });
});

describe('a second version that comes after one widget of the first', () => {
  const [searching, detailing] = ['search', 'detail'].map((name) =>
    widgets.find(({ tag }) => tag === `motcua-procedure-${name}`)!,
  );

  test('lives beside it where the policy says so', async () => {
    const { page, complaints } = await open('/allowed');
    await page.waitForFunction(isDefined, detailing!.tag);
    expect(await page.evaluate(drive, { widget: detailing!, patience })).toEqual([]);
    expect(await page.evaluate(drive, { widget: searching!, patience })).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('else leaves what was there, says so once, and the first goes on', async () => {
    const { page, complaints } = await open('/refused');
    await expect
      .poll(() => complaints.some((one) => one.includes('motcua-procedure-detail')))
      .toBe(true);
    const own = complaints.filter((one) => one.startsWith('motcua: '));
    expect(own).toHaveLength(1);
    expect(await page.getByRole('link', { name: 'Cổng' }).isVisible()).toBe(true);
    expect(await page.evaluate(isDefined, detailing!.tag)).toBe(false);
    const beforeDetail = { ...searching!, steps: searching!.steps.slice(0, 2) };
    expect(await page.evaluate(drive, { widget: beforeDetail, patience })).toEqual([]);
    expect(await page.locator('.hits [data-code]').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
