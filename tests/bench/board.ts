/**
 * Whether a hall's board holds its memory: `npm run soak:board`.
 *
 *     npx tsx tests/bench/board.ts [--events N] [--seed N]
 *
 * Opens a board in Chromium, with sound, and has N events (100,000) happen in its hall: numbers are
 * called, recalled, served, missed, and the network breaks down and comes back. Looks at the page's
 * memory twenty times, each time after a collection, and checks that the board shows what the hall
 * says. 5,000 more come before the first look, and nothing is compiled to machine code, which would count
 * as memory. Ends with 1 where memory grows. The last line is the result as JSON.
 */
import { parseArgs } from 'node:util';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { buildPage } from '../bundle/browser-build.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';
import type { Soak } from './board-page.js';
import { judge, type Sample } from './flat.js';

const { values: options } = parseArgs({
  options: {
    events: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
  },
});
const looks = 20;

/** Events, and a break-down behind them, before the first look: a page that has just begun loads code. */
const warmUp = 5_000;

/** Behind which looks; where streams break again and again, a board goes over to polling. */
const breakDowns = [6, 13];

async function startPage(): Promise<WebServer> {
  const chunks = await buildPage('tests/bench/board-page.ts');
  const script = chunks.find(({ isEntry }) => isEntry)!.fileName;
  const html =
    '<!doctype html><html lang="vi"><title>Board</title><body style="margin: 0">' +
    `<script type="module" src="/${script}"></script></body></html>`;
  return startWebServer((request, response) => {
    const chunk = chunks.find(({ fileName }) => request.url === `/${fileName}`);
    response.setHeader('content-type', chunk ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(chunk?.code ?? html);
  });
}

async function look(devtools: CDPSession, events: number): Promise<Sample> {
  // What a first collection finalizes, a second one frees.
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
  return { events, heap: usedSize, nodes, listeners: jsEventListeners };
}

const call = <Name extends keyof Soak>(
  page: Page,
  name: Name,
  ...args: Parameters<Soak[Name]>
): Promise<unknown> =>
  page.evaluate(
    ([method, given]) =>
      (globalThis as unknown as { soak: Record<string, (...args: unknown[]) => unknown> }).soak[
        method
      ]!(...given),
    [name as string, args as unknown[]] as const,
  );

async function measure(page: Page, total: number): Promise<Sample[]> {
  const devtools = await page.context().newCDPSession(page);
  const samples: Sample[] = [];
  for (let index = 0; index <= looks; index++) {
    if (index > 0) await call(page, 'run', total / looks);
    if (breakDowns.includes(index)) await call(page, 'breakDown');
    const sample = await look(devtools, (index * total) / looks);
    samples.push(sample);
    console.log(
      `${String(sample.events).padStart(7)} events  ${(sample.heap / 1e6).toFixed(2)} MB  ` +
        `${sample.nodes} nodes  ${sample.listeners} listeners`,
    );
  }
  return samples;
}

const total = Number(options.events);
const site = await startPage();
const browser = await chromium.launch({
  executablePath: findChromium()!,
  args: [
    ...chromiumFlags,
    '--autoplay-policy=no-user-gesture-required',
    // What an engine compiles of what runs often, and drops of what does not, is no memory of the page.
    '--js-flags=--jitless --no-flush-bytecode',
  ],
});
try {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  const start = performance.now();
  await page.goto(site.origin);
  await page.waitForFunction(() => 'soak' in globalThis);
  await call(page, 'begin', Number(options.seed));
  await call(page, 'run', warmUp);
  await call(page, 'breakDown');
  const samples = await measure(page, total);
  const verdict = judge(samples);
  const result = {
    events: total,
    breakDowns: breakDowns.length,
    callsPresented: await call(page, 'presented'),
    seconds: Math.round((performance.now() - start) / 1000),
    firstHeap: samples[1]!.heap,
    lastHeap: samples.at(-1)!.heap,
    ...verdict,
  };
  console.log(verdict.isFlat ? 'Memory is flat.' : 'Memory grows.');
  console.log(JSON.stringify(result));
  if (!verdict.isFlat) process.exitCode = 1;
} finally {
  await browser.close();
  await site.stop();
}
