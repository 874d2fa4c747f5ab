import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type axeCore from 'axe-core';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { demoFiles } from '../../src/server/assets.js';
import { demoDossiers, readProvince } from '../../src/server/demo/dossiers/index.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { complaintsOf } from '../helpers/complaints.js';

let directory: string;
let server: ChildProcess;
let origin: string;
let browser: Browser;
let page: Page;
/** What the server wrote, its log included. */
let output = '';
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
});

afterAll(async () => {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(directory, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage();
  complaints = complaintsOf(page);
  return async () => {
    await page.close();
    expect(complaints).toEqual([]);
  };
});

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(target: Locator, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`Not reached with ${most} presses: ${String(target)}`);
}

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

  for (const path of ['/', '/en.html']) {
    test(`all of ${path} lies in landmarks`, async () => {
      await page.goto(origin + path);
      await page.locator('motcua-procedure-search .hit').first().waitFor();
      // Not as a script of the page, which its policy would refuse.
      await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
      const { violations } = await page.evaluate(() =>
        (window as unknown as { axe: typeof axeCore }).axe.run({
          runOnly: ['region', 'landmark-unique', 'landmark-one-main', 'skip-link'],
        }),
      );
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

  test('a procedure is found, opened, read and left again by keyboard alone', async () => {
    await page.goto(origin);
    await field().waitFor();
    await tabTo(field(), 10);
    await page.keyboard.type('dang ky ket hon', { delay: 15 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Có \d+ thủ tục cho/ }).waitFor();
    const first = page.getByRole('region', { name: 'Kết quả tìm kiếm' }).getByRole('link').first();
    await tabTo(first);
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

interface Sample {
  readonly what: string;
  readonly code: string;
  readonly phoneDigits: string;
}

/** What each documented dossier shows, by its digits: the sentence, then what else must be there. */
const pictures: Readonly<Record<string, readonly [sentence: RegExp, ...others: RegExp[]]>> = {
  1111: [/^Hồ sơ đã gửi, đang chờ tiếp nhận/],
  2222: [/^Hồ sơ đã được tiếp nhận, còn 2 ngày làm việc/, /Hẹn trả kết quả/],
  3333: [/^Hồ sơ đang được xử lý, còn 3 ngày làm việc/, /Đổi giấy phép lái xe/],
  4444: [/^Hồ sơ đang được xử lý, hẹn trả kết quả hôm nay/],
  5555: [/bạn bổ sung giấy tờ/, /Việc bạn cần làm ngay/, /Tờ khai đăng ký lại khai sinh/],
  6666: [/bạn nộp phí/, /Việc bạn cần làm ngay/, /135\.000/, /link "Nộp tiền trên mạng/],
  7777: [/trễ hẹn \d ngày làm việc/, /xin lỗi/, /Ngày hẹn mới/],
  8888: [/^Hồ sơ không được tiếp nhận/, /Nộp tại xã, phường nơi cư trú/],
  9999: [/^Hồ sơ đã được rút/],
  1234: [/^Hồ sơ đã dừng xử lý/, /đang có tranh chấp/],
  2345: [/^Hồ sơ đã có kết quả, mời bạn đến nhận/, /Mang theo giấy hẹn/],
  3456: [/^Kết quả đã được trả cho bạn/, /link "Mở kết quả/],
  4567: [/^Kết quả đã được gửi cho bạn qua bưu điện/, /AH260004567/],
  5678: [/^Hồ sơ đã có kết quả/],
};

describe('the dossiers to try', () => {
  let samples: Sample[];
  beforeAll(async () => {
    samples = (await (await fetch(`${origin}/demo-dossiers.json`)).json()) as Sample[];
  });

  const widget = () => page.locator('motcua-dossier-status');
  const code = () => widget().getByLabel('Mã hồ sơ');
  const digits = () => widget().getByRole('textbox', { name: /^4 số cuối/ });
  const sentence = () => widget().locator('.sentence');

  async function lookUp(sample: Sample, value = sample.phoneDigits): Promise<void> {
    await tabTo(code());
    await page.keyboard.type(sample.code.toLowerCase());
    await tabTo(digits());
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }

  test('are listed, each with its code and digits', async () => {
    await page.goto(origin);
    const list = page.getByRole('complementary', { name: 'Hồ sơ mẫu để thử' });
    await expect.poll(() => list.getByRole('listitem').count()).toBe(samples.length);
    expect(samples.map(({ phoneDigits }) => phoneDigits).sort()).toEqual(
      Object.keys(pictures).sort(),
    );
    for (const { what, code, phoneDigits } of samples) {
      const item = list.getByRole('listitem').filter({ hasText: what });
      expect(await item.textContent()).toContain(code);
      expect(await item.textContent()).toContain(phoneDigits);
    }
  });

  test(
    'give each their picture by keyboard alone, and leave no trace of whose they are',
    { timeout: 120_000 },
    async () => {
      await page.goto(origin);
      await digits().waitFor();
      for (const sample of samples) {
        await lookUp(sample);
        await sentence().waitFor();
        await expect
          .poll(() => sentence().evaluate((element) => element.matches(':focus')))
          .toBe(true);
        const [expected, ...others] = pictures[sample.phoneDigits]!;
        expect((await sentence().innerText()).trim(), sample.what).toMatch(expected);
        const picture = await widget().ariaSnapshot();
        for (const other of others) expect(picture, sample.what).toMatch(other);
        expect(page.url()).toBe(`${origin}/`);
        await tabTo(widget().getByRole('button', { name: 'Tra hồ sơ khác' }));
        await page.keyboard.press('Enter');
        await expect.poll(() => code().evaluate((input) => input.matches(':focus'))).toBe(true);
        await page.keyboard.press('Shift+Tab');
      }
      const kept = await page.evaluate(async () =>
        JSON.stringify([
          // A port may well have the same four digits.
          location.href.slice(location.origin.length),
          { ...localStorage },
          { ...sessionStorage },
          document.cookie,
          history.state,
          await indexedDB.databases(),
        ]),
      );
      for (const secret of samples.flatMap(({ code, phoneDigits }) => [code, phoneDigits])) {
        expect(kept).not.toContain(secret);
        if (secret.length > 4) expect(output.toUpperCase()).not.toContain(secret);
      }
      expect(output).toContain('/api/v1/dossiers/lookup');
      expect(kept).not.toContain('**');
      expect(output).not.toContain('**');
    },
  );

  test('are read aloud in a sensible order: how it stands, the apology, dates, steps', async () => {
    await page.goto(origin);
    await digits().waitFor();
    await lookUp(samples.find(({ phoneDigits }) => phoneDigits === '7777')!);
    await sentence().waitFor();
    const picture = await widget().ariaSnapshot();
    const order = ['trễ hẹn', 'xin lỗi', 'Ngày hẹn mới', 'Thông tin hồ sơ', 'Các bước đã qua'];
    const places = order.map((text) => picture.indexOf(text));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await widget().locator('[aria-current=step]').count()).toBe(1);
  });

  test('stay closed to a wrong number, which gets help', async () => {
    await page.goto(origin);
    await digits().waitFor();
    await lookUp(samples[0]!, '0000');
    await widget().getByText('Chưa tìm thấy hồ sơ có mã và số xác nhận này').waitFor();
    expect(await sentence().count()).toBe(0);
    // The browser itself notes every 404.
    expect(complaints).toEqual([expect.stringContaining('404')]);
    complaints.length = 0;
  });

  test('have codes that are copied and pasted by keyboard', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(origin);
    await digits().waitFor();
    const { code: copied } = samples[2]!;
    await tabTo(page.getByRole('button', { name: `Chép mã ${copied}` }), 100);
    await page.keyboard.press('Enter');
    await page.getByText(`Đã chép mã ${copied}`).waitFor();
    await code().focus();
    await page.keyboard.press('Control+V');
    expect(await code().inputValue()).toBe(copied);
  });

  test('speak English on the English page', async () => {
    await page.goto(`${origin}/en.html`);
    const { code, phoneDigits } = samples.find(({ phoneDigits }) => phoneDigits === '3333')!;
    await widget().getByLabel('Dossier code').fill(code);
    await widget().locator('#factor').fill(phoneDigits);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => sentence().innerText())
      .toContain('Your dossier is being processed, 3 working days left');
  });

  test('are not cut off on a phone', async () => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(origin);
    for (const phoneDigits of ['5555', '6666', '7777', '4567']) {
      const sample = samples.find((one) => one.phoneDigits === phoneDigits)!;
      await code().fill(sample.code);
      await digits().fill(phoneDigits);
      await page.keyboard.press('Enter');
      await sentence().waitFor();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, sample.what).toBe(0);
      await widget().getByRole('button', { name: 'Tra hồ sơ khác' }).click();
    }
  });
});

describe('the figures', () => {
  const number = new Intl.NumberFormat('vi-VN');

  /** What the demonstration's dossiers tell of the last twelve months, counted one by one. */
  async function counted() {
    const now = new Date();
    const localDay = (instant: string): string => instant.slice(0, 10);
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Ho_Chi_Minh' }).format(now);
    const [year, month] = today.split('-').map(Number) as [number, number];
    const first = new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10);
    const dossiers = [...demoDossiers(now, await readProvince(demoFiles))];
    const settled = dossiers.filter(({ settledAt }) => settledAt && localDay(settledAt) >= first);
    const late = settled.filter((d) => localDay(d.settledAt!) > localDay(d.promisedAt!));
    return { settled: settled.length, late: late.length };
  }

  const widget = () => page.locator('motcua-settlement-figures');

  test('of the page are those of its dossiers', async () => {
    await page.goto(origin);
    const { settled, late } = await counted();
    const onTime = `${number.format(settled - late)} trên ${number.format(settled)} hồ sơ đã trả`;
    await widget().getByText(onTime).waitFor();
    // Cut off, not rounded: what was late is never made to look on time.
    const percent = Math.floor(((settled - late) * 10_000) / settled) / 100;
    const rate = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 2 }).format(percent);
    expect(await widget().locator('[part~=rate]').innerText()).toContain(rate);
  });

  test('of one agency are chosen by keyboard alone', async () => {
    await page.goto(origin);
    const agency = widget().getByLabel('Cơ quan', { exact: true });
    await agency.waitFor();
    await tabTo(agency, 100);
    await page.keyboard.type('Công an tỉnh');
    await page.keyboard.press('Enter');
    await widget().locator('.scope', { hasText: 'Công an tỉnh An Hòa' }).waitFor();
    await widget()
      .getByText(/trên \d+ hồ sơ đã trả/)
      .waitFor();
  });
});

describe('the hall', () => {
  const deskOf = (on: Page): Locator => on.locator('motcua-queue-desk');
  const numberAt = (on: Page): Promise<string | null> =>
    deskOf(on).locator('.number').textContent();

  test('a morning passes by itself, and stops with its switch', async () => {
    await page.goto(`${origin}/hang-cho.html?seed=7`);
    await deskOf(page).locator('.call').waitFor();
    await page.getByRole('checkbox', { name: 'Cho một buổi sáng chạy nhanh' }).check();
    const progress = page.locator('#morning-progress');
    await expect.poll(() => progress.textContent(), { timeout: 20_000 }).toMatch(/ [1-9]\/60 /);
    await page.getByRole('checkbox', { name: 'Cho một buổi sáng chạy nhanh' }).uncheck();
    await expect.poll(() => page.locator('#morning-told').textContent()).toBe('Đã dừng.');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    const stopped = await progress.textContent();
    await page.waitForTimeout(4000);
    expect(await progress.textContent()).toBe(stopped);
    expect(requests.filter((line) => line.startsWith('POST'))).toEqual([]);
  });

  test.each([
    ['hang-cho.html', 'queue.html'],
    ['lay-so.html', 'number-machine.html'],
    ['so-cua-toi.html', 'my-number.html'],
    ['bang-goi.html', 'board.html'],
    ['ban-goi.html', 'desk.html'],
  ])('%s has an English version and back', async (vietnamese, english) => {
    const language = (): Promise<string> => page.evaluate(() => document.documentElement.lang);
    await page.goto(`${origin}/${vietnamese}`);
    await page.getByRole('link', { name: 'English' }).press('Enter');
    await page.waitForURL(`${origin}/${english}`);
    expect(await language()).toBe('en');
    for (const link of await page.locator('main a').all()) {
      const response = await page.request.get(
        new URL((await link.getAttribute('href'))!, page.url()).href,
      );
      expect(await response.text()).toContain('<html lang="en">');
    }
    await page.getByRole('link', { name: 'Tiếng Việt' }).press('Enter');
    await page.waitForURL(`${origin}/${vietnamese}`);
    expect(await language()).toBe('vi');
  });

  test('browsers that look for an icon at its old place find one', async () => {
    const response = await fetch(`${origin}/favicon.ico`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'image/x-icon']);
  });

  test('an officer calls with one key, and the board shows it', async () => {
    await takeNumber('dat-dai');
    await takeNumber('dat-dai');
    await page.goto(`${origin}/hang-cho.html`);
    await deskOf(page).locator('.call:not([aria-disabled])').waitFor();
    await page.keyboard.press('F8');
    const called = await numberAt(page);
    expect(called).toMatch(/^[AB]\d{3}$/);
    await page.locator('motcua-queue-board').getByText(called!).first().waitFor();
  });

  test('of two officers at one counter, the second is told and touches nobody', async () => {
    await takeNumber('dat-dai');
    await takeNumber('dat-dai');
    const other = await browser.newPage();
    try {
      for (const one of [page, other]) {
        await one.goto(`${origin}/ban-goi.html`);
        await deskOf(one).getByLabel('Quầy của bạn').selectOption('4');
        await deskOf(one).getByLabel('Mã của quầy').fill('minh-hoa-quay-4');
        await one.keyboard.press('Enter');
        await deskOf(one).locator('.call:not([aria-disabled])').waitFor();
      }
      // Cut off from what happens, the other one still sees the counter as it was.
      await other.route('**/queue**', () => undefined);
      await other.route('**/counters/4', () => undefined);
      await page.keyboard.press('F8');
      const called = await numberAt(page);
      await other.keyboard.press('F8');
      const told = deskOf(other).locator('.status .message');
      await expect.poll(() => told.textContent()).toContain(`Lúc này ở quầy là số ${called}.`);
      expect(await numberAt(other)).toBe(called);
      expect(await numberAt(page)).toBe(called);
    } finally {
      await other.close();
      const others = complaints.filter((text) => !text.includes('409'));
      complaints.splice(0, complaints.length, ...others);
    }
  });

  async function takeNumber(service: string): Promise<void> {
    const response = await fetch(`${origin}/api/v1/offices/MC-DEMO/tickets`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      body: JSON.stringify({ service }),
    });
    expect(response.status).toBe(200);
  }
});
