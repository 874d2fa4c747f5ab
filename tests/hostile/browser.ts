import { readdirSync, readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { complaintsOf } from '../helpers/complaints.js';
import { guard, inspect, type Findings } from './in-page.js';
import { hostileStrings, mark } from './strings.js';

/** The one place that knows which engine these tests run in. */
export const launch = (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags, ...args] });

/** A page, and all that it complains about: errors, console lines, requests to elsewhere. */
export interface GuardedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** @param origin the only one that the page may ask */
export async function openGuarded(browser: Browser, origin: string): Promise<GuardedPage> {
  const page = await browser.newPage();
  await page.addInitScript(guard);
  // The moment of the contract's examples: on another day their tickets are worth nothing.
  await page.clock.setFixedTime('2026-03-04T09:30:30+07:00');
  const complaints = complaintsOf(page);
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) complaints.push(`asked ${url}`);
  });
  return { page, complaints };
}

/** Elements that some template of the widgets writes. */
const tags = [
  ...new Set(
    ['src/components', 'src/controllers']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts'))
          .map((file) => readFileSync(`${folder}/${file}`, 'utf8')),
      )
      .flatMap((source) => [...source.matchAll(/<\/([a-z][a-z0-9-]*)\s*>|<(input|rect|path)\b/g)])
      .map(([, closed, alone]) => closed ?? alone!),
  ),
];

/** What search engines are told about a procedure, written beside templates. */
const described = ['meta', 'link'];

/** What a page has become, against what the widgets themselves write. */
export const findingsOf = (page: Page, own: readonly string[]): Promise<Findings> =>
  page.evaluate(inspect, { tags: [...tags, ...described, ...own], mark });

/** Hostile strings long enough that no template has them by chance, and with markup in them. */
const telling = hostileStrings.filter((text) => text.length >= 10 && text.includes('<'));

/** Hostile strings that were handed to the browser as markup. */
export const becameMarkup = ({ markup }: Findings): string[] =>
  markup.filter((text) => telling.some((one) => text.includes(one)));
