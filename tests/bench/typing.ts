/**
 * From a key press to painted suggestions, in Chromium with a slowed processor:
 * `npm run bench:typing` after `npm run build`. Options: `--procedures N` (again and again; 1482 and
 * 10000), `--slowdown N` (4).
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { startWebServer } from '../helpers/web-server.js';
import {
  hasSharedData,
  readJsonLines,
  sharedFile,
  toCatalogue,
  type ProcedureRecord,
} from '../search/shared-data.js';
import { quantile } from './search-measure.js';
import { multiply } from './search-scale.js';

const { values } = parseArgs({
  options: {
    procedures: { type: 'string', multiple: true, default: ['1482', '10000'] },
    slowdown: { type: 'string', default: '4' },
  },
});
const demonstration = fileURLToPath(
  new URL('../../src/server/demo/procedures.jsonl', import.meta.url),
);
const records = readJsonLines<ProcedureRecord>(
  hasSharedData ? sharedFile('procedures.jsonl.gz') : demonstration,
).map((record) => ({
  ...record,
  agencies: record.agencies?.map((agency: string | { name: string }) =>
    typeof agency === 'string' ? agency : agency.name,
  ),
}));
const queries = [
  'dang ky ket hon',
  'làm giấy khai sinh cho con',
  'mat bang lai xe',
  'xin phep xay nha',
  'ddawng kys kinh doanh',
];

/**
 * Notes for each key how long it takes until the frame after the last change of the suggestions is
 * painted. A key that changes nothing within 150 ms is not counted.
 */
function watch(): void {
  const times: number[] = [];
  let pressed = 0;
  Object.assign(window, { typingTimes: times });
  addEventListener('keydown', () => (pressed = performance.now()), true);
  const widget = document.querySelector('motcua-procedure-search')!;
  const observer = new MutationObserver(() => {
    const start = pressed;
    if (start === 0) return;
    pressed = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - start);
      port2.postMessage(null);
    });
  });
  observer.observe(widget.shadowRoot!, { childList: true, subtree: true, characterData: true });
}

async function typeAll(page: Page, origin: string): Promise<number[]> {
  await page.goto(origin);
  const box = page.getByRole('combobox');
  await box.fill('giay');
  await page.getByRole('option').first().waitFor({ timeout: 60_000 });
  await page.evaluate(watch);
  for (const query of queries) {
    await box.fill('');
    await page.waitForTimeout(300);
    await box.pressSequentially(query, { delay: 200 });
  }
  return page.evaluate(() => (window as unknown as { typingTimes: number[] }).typingTimes);
}

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
for (const total of values.procedures) {
  const catalogue = toCatalogue(multiply(records, Number(total)), { everydayNames: true });
  const json = JSON.stringify(catalogue);
  const server = await startWebServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (path.startsWith('/cdn/')) {
      response.setHeader('content-type', 'text/javascript');
      return void response.end(readFileSync(`dist${path}`));
    }
    if (path === '/catalogue.json') return void response.end(json);
    response.setHeader('content-type', 'text/html');
    response.end(
      '<!doctype html><script type="module" src="/cdn/embed.js" data-catalogue="/catalogue.json">' +
        '</script><motcua-procedure-search></motcua-procedure-search>',
    );
  });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowdown) });
  const times = await typeAll(page, server.origin);
  console.log(
    `${total} procedures, processor slowed ${values.slowdown} times: ${times.length} keys, ` +
      `p50 ${quantile(times, 0.5).toFixed(0)} ms, p95 ${quantile(times, 0.95).toFixed(0)} ms, ` +
      `longest ${Math.max(...times).toFixed(0)} ms`,
  );
  await page.close();
  await server.stop();
}
await browser.close();
