import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Scenario } from '../../stories/example-api.js';
import { openAgencyPage, site } from '../helpers/agency-page.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

const elsewhere = 'https://api.example/api/v1';

interface Mistake {
  readonly name: string;
  readonly attributes?: string;
  readonly widget: string;
  readonly scenario?: Scenario;
  /** How another server answers, where the page asks one. */
  readonly server?: 'refuses' | 'is not there';
  /** What the console and the webmaster are told. */
  readonly told: RegExp;
  /** What a citizen reads. */
  readonly plain: RegExp;
}

/** Allows somebody else to read. */
const otherSite = { 'access-control-allow-origin': 'https://other.example' };

const own = `data-api="${site}/api/v1"`;

const figures = '<motcua-settlement-figures></motcua-settlement-figures>';
const notFound = { problem: 'not-found' } as const;

const mistakes: Mistake[] = [
  {
    name: 'no address of data',
    widget: figures,
    told: /Đặt data-api \(hoặc data-catalogue\)/,
    plain: /Chưa có địa chỉ dữ liệu cho phần này/,
  },
  {
    name: 'an API that is not there',
    attributes: `data-api="${elsewhere}"`,
    widget: figures,
    server: 'is not there',
    told: /Không kết nối được https:\/\/api\.example\/api\/v1/,
    plain: /Không kết nối được với máy chủ/,
  },
  {
    name: 'an API that does not allow the page',
    attributes: `data-api="${elsewhere}"`,
    widget: figures,
    server: 'refuses',
    told: /\(CORS\)/,
    plain: /Không kết nối được với máy chủ/,
  },
  {
    name: 'an API of http on a page of https',
    attributes: 'data-api="http://api.example/api/v1"',
    widget: figures,
    told: /Trang là https mà dữ liệu là http/,
    plain: /Không kết nối được với máy chủ/,
  },
  {
    name: 'an agency that is not there',
    attributes: own,
    widget: '<motcua-settlement-figures agency="X1"></motcua-settlement-figures>',
    scenario: { getSettlementFigures: notFound },
    told: /báo là không có \(404\).*agency/,
    plain: /Không có cơ quan mang mã X1/,
  },
  {
    name: 'an office that is not there',
    attributes: own,
    widget: '<motcua-queue-board office="x1"></motcua-queue-board>',
    scenario: { getQueue: notFound },
    told: /báo là không có \(404\).*office/,
    plain: /x1/,
  },
  {
    name: 'an office that is not there, to take a number at',
    attributes: own,
    widget: '<motcua-queue-ticket office="x1"></motcua-queue-ticket>',
    scenario: { getQueue: notFound },
    told: /báo là không có \(404\).*office/,
    plain: /x1/,
  },
  {
    name: 'a procedure that is not there',
    attributes: own,
    widget: '<motcua-procedure-detail code="9.999999"></motcua-procedure-detail>',
    scenario: { getProcedure: notFound },
    told: /báo là không có \(404\).*code/,
    plain: /9\.999999/,
  },
];

let browser: Browser;
let page: Page;
let lines: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  lines = [];
  page.on('console', (message) => {
    if (message.text().startsWith('motcua:')) lines.push(message.text());
  });
  return () => page.close();
});

async function open(mistake: Mistake, debug: string): Promise<void> {
  const { attributes = '', widget, scenario, server } = mistake;
  const html = `<!doctype html><html lang="vi"><title>Trang của cơ quan</title>
    <script type="module" src="/embed.js" ${debug} ${attributes}></script>${widget}</html>`;
  await openAgencyPage(page, { html, ...(scenario && { scenario }) }, async () => {
    await page.route('https://api.example/**', (route) =>
      server === 'refuses'
        ? route.fulfill({ json: {}, headers: otherSite })
        : route.abort('connectionrefused'),
    );
  });
}

const note = '[part=webmaster-note]';

describe.each(mistakes)('$name', (mistake) => {
  test('the console says once what to do, and a citizen reads nothing of it', async () => {
    await open(mistake, '');
    await expect
      .poll(() => lines, { timeout: 20_000 })
      .toEqual([expect.stringMatching(mistake.told)]);
    await page.getByText(mistake.plain).first().waitFor();
    expect(await page.locator(note).count()).toBe(0);
  });

  test('with data-debug the widget says the same', async () => {
    await open(mistake, 'data-debug');
    const shown = page.locator(note);
    await shown.waitFor();
    expect(await shown.textContent()).toMatch(mistake.told);
    await page.getByText(mistake.plain).first().waitFor();
  });
});

test('who asks and is refused is told from who asks nobody', async () => {
  const [, , refused] = mistakes;
  await open(refused!, 'data-debug');
  const text = await page.locator(note).textContent();
  expect(text).toContain('có trả lời, nhưng không cho trang này đọc');
});
