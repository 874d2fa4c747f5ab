import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { markup, openAgencyPage, site, widgetsOfPage } from '../helpers/agency-page.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

declare function gc(options: { execution: 'async' }): Promise<void>;

const times = 10;

/**
 * Chromium itself may keep one element of a kind: its style cache the first with a CSS counter, its
 * form filling the last with a form (seen in heap snapshots). What the library keeps would be ten.
 */
const keptByBrowser = 1;

const html = `<!doctype html><html lang="vi"><title>Trang của cơ quan</title>
  <script type="module" src="/embed.js" data-api="${site}/api/v1"></script><div id="place"></div></html>`;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...chromiumFlags, '--js-flags=--expose-gc'],
  });
});

afterAll(() => browser.close());

beforeEach(async () => {
  page = await browser.newPage();
  await openAgencyPage(page, { html });
  return () => page.close();
});

/** Puts a widget on the page; the page itself keeps nothing of it but a weak reference. */
const mount = (tag: string, source: string): Promise<void> =>
  page.evaluate(
    ([name, text]) => {
      const place = document.querySelector('#place')!;
      place.innerHTML = text!;
      const refs = ((globalThis as { refs?: WeakRef<Element>[] }).refs ??= []);
      refs.push(new WeakRef(place.querySelector(name!)!));
    },
    [tag, source],
  );

const unmount = (): Promise<void> =>
  page.evaluate(() => document.querySelector('#place')!.replaceChildren());

/** How many of the widgets are still there when nobody holds them. */
async function left(): Promise<number> {
  return page.evaluate(async (enough) => {
    const { refs = [] } = globalThis as { refs?: WeakRef<Element>[] };
    let count = refs.length;
    for (let round = 0; round < 20 && count > enough; round++) {
      await gc({ execution: 'async' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      count = refs.filter((ref) => ref.deref()).length;
    }
    return count;
  }, keptByBrowser);
}

test.each(widgetsOfPage)('$tag leaves nothing behind', async (widget) => {
  for (let count = 0; count < times; count++) {
    await mount(widget.tag, markup(widget));
    await page.locator(widget.tag).locator(widget.shown).first().waitFor();
    await unmount();
  }
  expect(await left()).toBeLessThanOrEqual(keptByBrowser);
});

test('widgets that somebody holds are counted: the test can fail', async () => {
  const [widget] = widgetsOfPage;
  for (let count = 0; count < times; count++) {
    await mount(widget!.tag, markup(widget!));
    await page.locator(widget!.shown).first().waitFor();
    await page.evaluate(() => {
      const kept = ((globalThis as { kept?: Element[] }).kept ??= []);
      kept.push(...document.querySelector('#place')!.children);
    });
    await unmount();
  }
  expect(await left()).toBe(times);
});
