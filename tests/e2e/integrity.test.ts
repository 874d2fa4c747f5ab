import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { placeholder } from '../../src/bundle/snippets.js';
import { markup, openAgencyPage, site, widgetsOfPage } from '../helpers/agency-page.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

/** The snippet of one script as the build wrote it, with the page's own addresses in it. */
function snippet(script: 'embed' | 'motcua'): string {
  const sections = readFileSync('dist/cdn/snippets.md', 'utf8').split('\n## ');
  const section = sections.find((one) => one.startsWith(`${script}-`))!;
  return section
    .slice(section.indexOf('<script'), section.lastIndexOf('```'))
    .replaceAll(placeholder, `${site}/`)
    .replace('https://api.example/api/v1', `${site}/api/v1`);
}

const [widget] = widgetsOfPage;

const html = (script: string): string =>
  `<!doctype html><html lang="vi"><title>Trang của cơ quan</title>${script}${markup(widget!)}</html>`;

/** What somebody put into a script on its way; it leaves a mark where it runs. */
const tampering = '\n;document.documentElement.dataset.tampered="";';

const tampered = (name: RegExp) => (path: string, text: string) =>
  name.test(path) ? text + tampering : text;

const hasRun = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset.tampered !== undefined);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  return () => page.close();
});

test.each(['embed', 'motcua'] as const)('the snippet of %s works as it stands', async (script) => {
  await openAgencyPage(page, { html: html(snippet(script)) });
  await page.locator(widget!.shown).first().waitFor();
});

const changed: [string, 'embed' | 'motcua', RegExp][] = [
  ['the loader', 'embed', /^\/embed-/],
  ['a widget’s own chunk', 'embed', /procedure-search-/],
  ['a chunk that others import', 'embed', /core-/],
  ['the chunk of all widgets', 'motcua', /chunks\/motcua-/],
];

test.each(changed)('%s does not run when it was changed on its way', async (_, script, name) => {
  const refused = page.waitForEvent('console', (message) => /integrity/.test(message.text()));
  await openAgencyPage(page, { html: html(snippet(script)), script: tampered(name) });
  await refused;
  expect(await hasRun(page)).toBe(false);
  expect(await page.getByRole('link', { name: 'Mở trên cổng' }).isVisible()).toBe(true);
});

test('without the import map, a changed chunk runs: the mark is a true one', async () => {
  const tag = snippet('embed').replace(/<script type="importmap">[^]*?<\/script>/, '');
  await openAgencyPage(page, { html: html(tag), script: tampered(/procedure-search-/) });
  await page.waitForFunction(() => document.documentElement.dataset.tampered !== undefined);
});
