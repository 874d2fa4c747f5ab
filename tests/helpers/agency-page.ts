import { readFileSync } from 'node:fs';
import type { Page, Route } from 'playwright-core';
import { marriage } from '../../src/contract/examples/procedures.js';
import { exampleApi, type Scenario } from '../../stories/example-api.js';

/** Where the agency's page is; its scripts and its API are there too. */
export const site = 'https://mot-cua.example';

/** Each widget as a webmaster writes it, with its fallback content. */
export interface Widget {
  readonly tag: string;
  readonly attributes: string;
  /** What is there when its data is. */
  readonly shown: string;
}

export const widgetsOfPage: readonly Widget[] = [
  { tag: 'motcua-procedure-search', attributes: '', shown: 'input' },
  { tag: 'motcua-procedure-detail', attributes: `code="${marriage.code}"`, shown: '.section' },
  { tag: 'motcua-dossier-status', attributes: '', shown: '#code' },
  { tag: 'motcua-settlement-figures', attributes: '', shown: '.rate' },
  { tag: 'motcua-rating-summary', attributes: '', shown: '.rate' },
  { tag: 'motcua-satisfaction-rating', attributes: '', shown: '.step' },
  { tag: 'motcua-queue-board', attributes: 'office="trung-tam"', shown: '.serving' },
  { tag: 'motcua-queue-ticket', attributes: 'office="trung-tam"', shown: '.start' },
  { tag: 'motcua-queue-desk', attributes: 'office="trung-tam" counter="3"', shown: 'input' },
];

export const markup = ({ tag, attributes }: Widget): string =>
  `<${tag} ${attributes}><a href="/cong">Mở trên cổng dịch vụ công</a></${tag}>`;

export interface Served {
  readonly html: string;
  readonly scenario?: Scenario;
  /** What becomes of a script on its way: its text, or undefined where it does not come. */
  readonly script?: (path: string, text: string) => string | undefined;
}

/**
 * Opens a page of the agency, with all that it loads.
 *
 * @param prepare what else the page may reach; done before it opens
 */
export async function openAgencyPage(
  page: Page,
  served: Served,
  prepare?: () => Promise<void>,
): Promise<void> {
  await page.route(`${site}/**`, (route) => answer(route, served));
  await prepare?.();
  await page.goto(`${site}/`);
}

async function answer(route: Route, { html, scenario, script }: Served): Promise<void> {
  const request = route.request();
  const { pathname } = new URL(request.url());
  if (pathname === '/')
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
  if (pathname === '/favicon.ico') return route.fulfill({ status: 204 });
  // Queues are polled where they cannot be streamed.
  if (pathname.endsWith('/queue/events')) return route.abort();
  if (!pathname.startsWith('/api/')) {
    const text = readFileSync(`dist/cdn${pathname}`, 'utf8');
    const body = script ? script(pathname, text) : text;
    if (body === undefined) return route.abort();
    return route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body,
    });
  }
  const response = await exampleApi(scenario)(request.url(), {
    method: request.method(),
    ...(request.postData() !== null && { body: request.postData()! }),
  });
  const headers = Object.fromEntries(response.headers);
  return route.fulfill({ status: response.status, headers, body: await response.text() });
}
