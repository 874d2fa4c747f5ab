/**
 * How long a page is held up while it gets a catalogue ready to be searched: `npm run bench:page`.
 * Options: `--procedures N` (10,000), `--slowdown N` (processor slow-down, 4).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { contractVersion, type Catalogue } from '../../src/contract/index.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { startWebServer } from '../helpers/web-server.js';

const { values } = parseArgs({
  options: {
    procedures: { type: 'string', default: '10000' },
    slowdown: { type: 'string', default: '4' },
  },
});

/** Names from a small vocabulary, as alike as real ones are. */
function catalogueOf(size: number): Catalogue {
  const words = (
    'cấp lại giấy phép đăng ký chứng nhận thay đổi nội dung hoạt động kinh doanh dịch vụ xây dựng ' +
    'đất đai hộ tịch kết hôn khai sinh khai tử tạm trú thường trú xác nhận điều chỉnh gia hạn thu ' +
    'hồi bổ sung hồ sơ quyền sử dụng tài sản gắn liền phương tiện giao thông đường bộ thủy nội địa'
  ).split(' ');
  const wordAt = (seed: number): string => words[(seed * 2654435761) % words.length] ?? '';
  const nameOf = (row: number): string =>
    Array.from({ length: 6 + (row % 19) }, (_, at) => wordAt(row * 31 + at * 7 + 1)).join(' ');
  return {
    contractVersion,
    version: 'bench',
    language: 'vi',
    fields: ['Hộ tịch', 'Đất đai', 'Xây dựng'],
    agencies: [{ name: 'Ủy ban nhân dân cấp xã' }],
    audiences: ['Công dân Việt Nam'],
    procedures: Array.from({ length: size }, (_, row) => ({
      code: `9.${String(row).padStart(6, '0')}`,
      name: nameOf(row),
      field: row % 3,
      levels: ['commune'],
      agencies: [0],
      audiences: [0],
    })),
  };
}

/** Notes every task that held the page for more than 50 ms, and the longest wait between two tasks. */
function watch(): void {
  const state = { longest: 0, long: [] as number[] };
  Object.assign(window, { watched: state });
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    state.longest = Math.max(state.longest, now - last);
    if (now - last > 50) state.long.push(Math.round(now - last));
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
}

async function measure(page: Page, origin: string): Promise<void> {
  await page.goto(origin);
  await page.getByRole('combobox').waitFor();
  await page.waitForTimeout(1000);
  await page.evaluate(watch);
  const start = Date.now();
  await page.getByRole('combobox').fill('giay phep xay dung');
  await page.getByRole('option').first().waitFor({ timeout: 60_000 });
  const ready = Date.now() - start;
  const { longest, long } = await page.evaluate(
    () => (window as unknown as { watched: { longest: number; long: number[] } }).watched,
  );
  console.log(
    `first suggestions after ${ready} ms; longest hold-up ${longest.toFixed(0)} ms; ` +
      `hold-ups over 50 ms: ${long.length ? long.join(', ') : 'none'}`,
  );
}

const catalogue = JSON.stringify(catalogueOf(Number(values.procedures)));
const server = await startWebServer((request, response) => {
  const path = (request.url ?? '/').split('?')[0]!;
  if (path.startsWith('/cdn/')) {
    response.setHeader('content-type', 'text/javascript');
    return void response.end(readFileSync(`dist${path}`));
  }
  if (path === '/catalogue.json') return void response.end(catalogue);
  response.setHeader('content-type', 'text/html');
  response.end(
    '<!doctype html><script type="module" src="/cdn/embed.js" data-catalogue="/catalogue.json">' +
      '</script><motcua-procedure-search></motcua-procedure-search>',
  );
});
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
console.log(
  `${values.procedures} procedures, ${(catalogue.length / 1e6).toFixed(1)} MB, ` +
    `processor slowed ${values.slowdown} times`,
);
for (let run = 0; run < 3; run++) {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowdown) });
  await measure(page, server.origin);
  await page.close();
}
await browser.close();
await server.stop();
