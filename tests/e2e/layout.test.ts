import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  markup,
  openAgencyPage,
  site,
  widgetsOfPage,
  type Served,
  type Widget,
} from '../helpers/agency-page.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

/** The style sheet that the guide has for pages, word for word. */
const [, reserved = ''] =
  /```css\n(\/\* Room for the widgets[^]*?)```/.exec(
    readFileSync('docs/guides/embed.md', 'utf8'),
  ) ?? [];

const html = (widget: Widget, css: string, lang = 'vi'): string => `<!doctype html>
  <html lang="${lang}">
    <meta name="viewport" content="width=device-width" />
    <title>Trang của cơ quan</title>
    <style>${css}</style>
    <script type="module" src="/embed.js" data-api="${site}/api/v1"></script>
    <h1>Trang của cơ quan</h1>
    ${markup(widget)}
    <p id="after">Phần sau của trang.</p>
  </html>`;

/** Sums the page's layout shifts (CLS), and counts the frames in which a widget's place was empty. */
function watch(): void {
  const seen = { shift: 0, empty: 0, sources: [] as string[] };
  (globalThis as { seen?: typeof seen }).seen = seen;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      value: number;
      sources: { node: Element | null }[];
    })[]) {
      seen.shift += entry.value;
      seen.sources.push(
        ...entry.sources.map(({ node }) => node?.nodeName + (node?.className ?? '')),
      );
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  const look = (): void => {
    const widget = [...document.querySelectorAll('*')].find(({ localName }) =>
      localName.startsWith('motcua-'),
    );
    // What is slotted is between the tags.
    const slotted = widget?.shadowRoot?.querySelector('slot');
    const root = slotted ? widget : (widget?.shadowRoot ?? widget);
    const hasContent = [...(root?.querySelectorAll('*') ?? [])].some(
      (one) => one.getBoundingClientRect().height > 1,
    );
    if (document.querySelector('#after') && !hasContent) seen.empty++;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const seen = (page: Page): Promise<{ shift: number; empty: number; sources: string[] }> =>
  page.evaluate(() => (globalThis as never as { seen: never }).seen);

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(() => browser.close());

const screens = [
  { name: 'phone', width: 360, height: 740 },
  { name: 'desktop', width: 1280, height: 900 },
];

// At once, as each page is left alone for a moment.
describe.concurrent.each(screens)('on a $name', ({ width, height }) => {
  async function open(
    widget: Widget,
    css: string,
    script?: Served['script'],
    lang?: string,
  ): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.addInitScript(watch);
    await openAgencyPage(page, { html: html(widget, css, lang), ...(script && { script }) });
    return page;
  }

  test.each(widgetsOfPage)('$tag comes without a jump or a flash', async (widget) => {
    const page = await open(widget, reserved);
    await page.locator(widget.tag).locator(widget.shown).first().waitFor();
    // Two frames more, for what the observer has yet to tell.
    await page.waitForTimeout(500);
    expect(await seen(page)).toEqual({ shift: 0, empty: 0, sources: [] });
    await page.close();
  });

  test.each(widgetsOfPage)('$tag leaves its fallback where scripts fail', async (widget) => {
    const page = await open(widget, reserved, () => undefined);
    await page.waitForTimeout(500);
    expect(await page.getByRole('link', { name: 'Mở trên cổng' }).isVisible()).toBe(true);
    expect(await seen(page)).toMatchObject({ shift: 0, empty: 0 });
    await page.close();
  });

  test.each(widgetsOfPage)('$tag in English comes without a jump or a flash', async (widget) => {
    const page = await open(widget, reserved, undefined, 'en');
    await page.locator(widget.tag).locator(widget.shown).first().waitFor();
    await page.waitForTimeout(500);
    expect(await seen(page)).toEqual({ shift: 0, empty: 0, sources: [] });
    await page.close();
  });

  test('without room the page jumps: the measure is a true one', async () => {
    const page = await open(widgetsOfPage[1]!, '');
    await page.locator(widgetsOfPage[1]!.shown).first().waitFor();
    await page.waitForTimeout(500);
    expect((await seen(page)).shift).toBeGreaterThan(0);
    await page.close();
  });
});
