import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { chromium, type Browser, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { examples } from '../../src/contract/examples/index.js';
import { marriage } from '../../src/contract/examples/procedures.js';
import { catalogue } from '../../stories/catalogue.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

const site = 'https://mot-cua.example';

/** The procedure, with an agency whose place is known. */
const procedure = { ...marriage, agencies: [{ code: 'H99.12', name: 'Sở Tư pháp' }] };

let browser: Browser;
let page: Page;
/** What does not come, by the beginning of its file's name. */
let blocked: string;
let scenario: Scenario;
let html: string;
let complaints: string[];

const fill = async (label: string | RegExp, text: string): Promise<void> => {
  await page.getByLabel(label).fill(text);
  await page.keyboard.press('Enter');
};

const search = (): Promise<void> => fill('Tìm thủ tục hành chính', 'kết hôn');

const rate = (): Promise<void> => page.locator('.step').first().click();

interface Part {
  /** Beginning of its file's name. */
  readonly name: string;
  readonly widget: string;
  /** What is there as soon as the part is, as a selector. */
  readonly shown: string;
  readonly scenario?: Scenario;
  /** What a person does that needs the part. */
  readonly act?: (() => Promise<void>) | undefined;
  /** What a person does once more, where it is not the button of the message. */
  readonly again?: () => Promise<void>;
}

const api = `api="${site}/api/v1"`;

const told: Part[] = [
  {
    name: 'procedure-view',
    widget: `<motcua-procedure-detail ${api} code="${procedure.code}"></motcua-procedure-detail>`,
    shown: '.section',
  },
  {
    name: 'figures-view',
    widget: `<motcua-settlement-figures ${api}></motcua-settlement-figures>`,
    shown: '.rate',
  },
  {
    name: 'summary-view',
    widget: `<motcua-rating-summary ${api}></motcua-rating-summary>`,
    shown: '.rate',
  },
  {
    name: 'directory',
    widget: `<motcua-rating-summary ${api} no-pickers></motcua-rating-summary>`,
    shown: '.rate',
  },
  {
    name: 'results-view',
    widget: `<motcua-procedure-search ${api}></motcua-procedure-search>`,
    act: search,
    shown: '.hit',
  },
  {
    name: 'opened-view',
    widget: `<motcua-procedure-search ${api} url-state></motcua-procedure-search>`,
    act: async () => {
      await search();
      await page.locator('.hit a').first().click();
    },
    shown: 'motcua-procedure-detail .title',
  },
  ...['catalogue-source', 'search'].map((name) => ({
    name,
    widget: '<motcua-procedure-search catalogue="/catalogue.json"></motcua-procedure-search>',
    act: search,
    shown: '.hit',
  })),
  {
    name: 'read',
    widget: `<motcua-procedure-search ${api}></motcua-procedure-search>`,
    scenario: {
      searchProcedures: {
        json: { ...examples.searchProcedures[0]!.output, nextCursor: 7 },
      },
    },
    act: search,
    shown: '.hit',
  },
  {
    name: 'after-answer',
    widget: `<motcua-satisfaction-rating ${api}></motcua-satisfaction-rating>`,
    act: rate,
    shown: '[part=send]',
  },
  {
    name: 'outbox',
    widget: `<motcua-satisfaction-rating ${api}></motcua-satisfaction-rating>`,
    act: async () => {
      await rate();
      await page.locator('[part=send]').click();
    },
    again: () => page.locator('[part=send]').click(),
    shown: '.thanks-title',
  },
  {
    name: 'report-panel',
    widget: `<motcua-dossier-status ${api}></motcua-dossier-status>`,
    act: async () => {
      await page.locator('#code').fill('H99.12-260302-0123');
      await page.locator('#factor').fill('0123');
      await page.locator('.submit').click();
    },
    shown: '.sentence',
  },
  {
    name: 'ticketing',
    widget: `<motcua-queue-ticket ${api} office="trung-tam"></motcua-queue-ticket>`,
    shown: '.services',
  },
  {
    name: 'board',
    widget: `<motcua-queue-board ${api} office="trung-tam"></motcua-queue-board>`,
    shown: '.serving',
  },
  {
    name: 'desk-panel',
    widget: `<motcua-queue-desk ${api} office="trung-tam" counter="3"></motcua-queue-desk>`,
    shown: '#token',
  },
];

/** What nobody misses enough to be told. */
const quiet: Part[] = [
  {
    name: 'agency-place',
    widget: `<motcua-procedure-detail ${api} code="${procedure.code}"></motcua-procedure-detail>`,
    shown: '.agency',
  },
  {
    name: 'advice',
    widget: `<motcua-procedure-detail code="${procedure.code}"></motcua-procedure-detail>`,
    shown: '.message',
  },
  {
    name: 'structured-data',
    widget: `<motcua-procedure-detail ${api} structured-data code="${procedure.code}">
      </motcua-procedure-detail>`,
    shown: '.section',
  },
  {
    name: 'sound',
    widget: `<motcua-queue-board ${api} office="trung-tam" kiosk></motcua-queue-board>`,
    shown: '.serving',
  },
  {
    name: 'resume',
    widget: `<motcua-satisfaction-rating ${api}></motcua-satisfaction-rating>`,
    shown: '.step',
  },
  {
    name: 'en',
    widget: `<motcua-procedure-search lang="en" ${api}></motcua-procedure-search>`,
    shown: '.label',
  },
];

/** Need a camera, and a number that was taken; the tests of the widgets lose them by hand. */
const elsewhere = ['scanner', 'qr-code'];

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const { pathname } = new URL(request.url());
  const file = pathname.split('/').at(-1)!;
  if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
  if (pathname === '/catalogue.json') return route.fulfill({ json: catalogue });
  // Queues are polled where they cannot be streamed.
  if (pathname.endsWith('/queue/events')) return route.abort();
  if (!pathname.startsWith('/api/')) {
    if (blocked && file.startsWith(`${blocked}-`)) return route.abort();
    const body = readFileSync(`dist/cdn${pathname}`, 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body });
  }
  const response = await exampleApi(scenario)(request.url(), {
    method: request.method(),
    ...(request.postData() !== null && { body: request.postData()! }),
  });
  const headers = Object.fromEntries(response.headers);
  return route.fulfill({ status: response.status, headers, body: await response.text() });
}

async function open(part: Part): Promise<void> {
  blocked = part.name;
  scenario = { getProcedure: { output: procedure }, ...part.scenario };
  html = `<!doctype html><html lang="vi"><title>Trang của cơ quan</title>
    <script type="module" src="/embed.js"></script>${part.widget}</html>`;
  await page.goto(site);
  await part.act?.();
}

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  complaints = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.route('**/*', answer);
  return () => page.close();
});

/** What a module imports on demand, by the names that the parts have as files. */
const importedBy = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?<!typeof )\bimport\('(\.[^']+)\.js'\)/g)].map(
    ([, address]) => {
      const target = join(dirname(path), address!);
      return basename(target) === 'index' ? basename(dirname(target)) : basename(target);
    },
  );

test('every part of the code that comes on demand is here', () => {
  const modules = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/^(server|bundle)\/|^embed\.ts$/.test(path),
  );
  const imported = modules.flatMap((path) => importedBy(join('src', path)));
  const here = [...told, ...quiet].map(({ name }) => name);
  expect(new Set(imported)).toEqual(new Set([...here, ...elsewhere]));
});

describe('a part that does not come', () => {
  test.each(told)('$name: the widget says so, and tries again', async (part) => {
    await open(part);
    const alert = page.locator('[role=alert]').first();
    await alert.waitFor();
    expect(await page.locator(part.shown).count()).toBe(0);
    blocked = '';
    const retry = (): Promise<void> => alert.getByRole('button', { name: 'Thử lại' }).click();
    await (part.again ?? retry)();
    await page.locator(part.shown).first().waitFor();
    expect(complaints).toEqual([]);
  });

  test.each(quiet)('$name: the widget works without it', async (part) => {
    await open(part);
    await page.locator(part.shown).first().waitFor();
    expect(await page.locator('[role=alert]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});

test('who types before the suggestions’ code is there gets them when it comes', async () => {
  const part = told.find(({ name }) => name === 'results-view')!;
  await open({ ...part, name: '', act: undefined });
  let release = (): void => undefined;
  const late = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/results-view-*', async (route) => {
    await late;
    await answer(route);
  });
  await page.getByRole('combobox').pressSequentially('kết hôn');
  expect(await page.getByRole('option').count()).toBe(0);
  release();
  await page.getByRole('option').first().waitFor();
});
