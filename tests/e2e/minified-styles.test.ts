import { readdirSync } from 'node:fs';
import { CSSResult } from 'lit';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { minifyCss } from '../../src/bundle/minify-css.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /^styles\/.*\.ts$|\.styles\.ts$/.test(path),
);

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  page = await browser.newPage();
});

afterAll(() => browser.close());

/** The rules as the browser understands them. */
async function rules(css: string): Promise<string[]> {
  const understood = await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return [...sheet.cssRules].map(({ cssText }) => cssText);
  }, css);
  // Values that the browser keeps as they are written: custom properties and conditions.
  return understood.map((text) => text.replace(/([,:]) /g, '$1'));
}

test.each(files)('%s means the same when minified', async (file) => {
  const module = (await import(`../../src/${file}`)) as Record<string, unknown>;
  const sheets = Object.values(module).filter((value) => value instanceof CSSResult);
  expect(sheets).not.toEqual([]);
  for (const { cssText } of sheets) {
    expect(await rules(minifyCss(cssText))).toEqual(await rules(cssText));
  }
});
