import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

let directory: string;
let server: ChildProcess;
let origin: string;
let browser: Browser;
let page: Page;
/** Errors of the page, and whatever its policy refused. */
let complaints: string[];

/** Starts the demonstration as `npm run demo` does, on a free port, and reads where it is. */
function startDemo(): Promise<string> {
  server = spawn(
    process.execPath,
    ['dist/server/main.js', 'serve', '--demo', '--port', '0', '--data', directory],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout!.on('data', (chunk) => {
      output += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (address) resolve(address[0]);
    });
    server.on('exit', () => reject(new Error(`The demonstration did not start: ${output}`)));
  });
}

beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'motcua-demo-'));
  [origin, browser] = await Promise.all([
    startDemo(),
    chromium.launch({ executablePath: findChromium(), args: chromiumFlags }),
  ]);
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(directory, { recursive: true, force: true });
});

beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return async () => {
    await page.close();
    expect(complaints).toEqual([]);
  };
});

const field = () => page.getByRole('combobox', { name: 'Tìm thủ tục hành chính' });

describe('the demonstration page', () => {
  for (const query of ['dang ky ket hon', 'đăng kí kết hon', 'ddawng kys keets hoon', '1.000894']) {
    test(`“${query}” gives the registration of a marriage first`, async () => {
      await page.goto(origin);
      await field().fill(query);
      await page.keyboard.press('Enter');
      const first = page
        .getByRole('region', { name: 'Kết quả tìm kiếm' })
        .getByRole('link')
        .first();
      await expect.poll(() => first.textContent()).toContain('Đăng ký kết hôn');
      expect(await first.getAttribute('href')).toContain('procedure=1.000894');
    });
  }

  test('a procedure is found, opened, read and left again by keyboard alone', async () => {
    await page.goto(origin);
    await field().waitFor();
    // Tab from the top of the page, as a person without a mouse does.
    for (let presses = 0; presses < 10; presses++) {
      await page.keyboard.press('Tab');
      if (await field().evaluate((input) => input.matches(':focus'))) break;
    }
    await page.keyboard.type('dang ky ket hon', { delay: 15 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Có \d+ thủ tục cho/ }).waitFor();
    const first = page.getByRole('region', { name: 'Kết quả tìm kiếm' }).getByRole('link').first();
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press('Tab');
      if (await first.evaluate((link) => link.matches(':focus'))) break;
    }
    await page.keyboard.press('Enter');
    const title = page.getByRole('heading', { name: 'Đăng ký kết hôn', exact: true });
    await title.waitFor();
    await expect.poll(() => title.evaluate((heading) => heading.matches(':focus'))).toBe(true);
    await page.getByRole('heading', { name: 'Giấy tờ cần có' }).waitFor();
    expect(await page.locator('.papers > li').count()).toBeGreaterThan(1);
    expect(await page.locator('.steps > li').count()).toBeGreaterThan(2);

    await page.goBack();
    await first.waitFor();
    await expect.poll(() => first.evaluate((link) => link.matches(':focus'))).toBe(true);
    expect(await field().inputValue()).toBe('dang ky ket hon');
  });

  test('an address with a search and a procedure opens both', async () => {
    await page.goto(`${origin}/?q=ket+hon&procedure=1.000894`);
    await page.getByRole('heading', { name: 'Đăng ký kết hôn', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Quay lại kết quả' }).click();
    await page.getByRole('heading', { name: /^Có \d+ thủ tục cho “ket hon”/ }).waitFor();
  });

  test('speaks English on the English page', async () => {
    await page.goto(`${origin}/en.html`);
    await page.getByRole('combobox', { name: 'Find a public service procedure' }).fill('ket hon');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^\d+ procedures for “ket hon”/ }).waitFor();
  });

  for (const width of [320, 1280]) {
    test(`nothing is cut off at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 800 });
      for (const path of [
        '/',
        '/?q=gi%E1%BA%A5y',
        '/?procedure=1.000894',
        '/?procedure=1.013978',
      ]) {
        await page.goto(origin + path);
        await page.locator('.hit, .section').first().waitFor();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, path).toBe(0);
      }
    });
  }
});
