/**
 * How soon a widget is painted and answers a key, beside a bare custom element and one of Shoelace's,
 * in Chromium with a slowed processor: `npm run bench:render` after `npm run build`.
 * Options: `--runs N` (20), `--slowdown N` (4), `--latency N` (0; ms that each answer takes longer).
 *
 * Both times count from the start of the navigation, in a browser that has nothing cached, from a
 * server on this machine. The key comes as soon as the widget is painted; it is answered when what it
 * does is painted: the choice in a rating, suggestions in the search, a message in the look-up.
 */
import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from 'playwright-core';
import { startSite } from '../frameworks/site.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { installPeers } from '../helpers/peers.js';
import { bare, candidates, pathOf, shoelace, writePages, type Candidate } from './render-pages.js';
import { quantile } from './search-measure.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20' },
    slowdown: { type: 'string', default: '4' },
    latency: { type: 'string', default: '0' },
  },
});

type Watched = Pick<Candidate, 'tag' | 'focus' | 'answered'>;

/** Tells the harness when the widget is painted, then when it has answered, in ms. */
function watch({ tag, focus, answered }: Watched): void {
  // Methods, for tsx would wrap functions with a name in something that the page does not have.
  const page = {
    tell: (globalThis as unknown as { tell(step: string, at: number): void }).tell,
    /** Waits for the first frame that shows something of the widget. */
    shown(selector: string, then: (found: HTMLElement) => void): void {
      requestAnimationFrame(() => {
        const found = document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
        if (!found?.getBoundingClientRect().height) return page.shown(selector, then);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => then(found);
        port2.postMessage(null);
      });
    },
  };
  page.shown(focus, (target) => {
    const at = performance.now();
    target.focus();
    page.tell('painted', at);
    page.shown(answered, () => page.tell('answered', performance.now()));
  });
}

interface Times {
  readonly painted: number;
  readonly answered: number;
}

async function measure(browser: Browser, origin: string, candidate: Candidate): Promise<Times> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.slowdown) });
  const latency = Number(values.latency);
  const unlimited = { offline: false, downloadThroughput: -1, uploadThroughput: -1 };
  if (latency > 0)
    await session.send('Network.emulateNetworkConditions', { latency, ...unlimited });
  const { name, key, ...watched } = candidate;
  const told = new EventEmitter();
  await page.exposeFunction('tell', (step: string, at: number) => void told.emit(step, at));
  await page.addInitScript(watch, watched);
  const signal = AbortSignal.timeout(30_000);
  const at = (step: string): Promise<number> =>
    once(told, step, { signal }).then(([time]) => time as number);
  const first = at('painted');
  try {
    const [painted, answered] = await Promise.all([
      first,
      at('answered'),
      first.then(() => page.keyboard.press(key)),
      page.goto(origin + pathOf(candidate)),
    ]);
    return { painted, answered };
  } catch (cause) {
    throw new Error(`${name} is not painted, or does not answer.`, { cause });
  } finally {
    await page.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'motcua-render-'));
await writePages(folder, await installPeers('widgets'));
const site = await startSite(folder);
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
const results = new Map<Candidate, Times[]>(candidates.map((one) => [one, []]));
try {
  // The first round warms the browser up. Side by side, so that a busy machine is so for all.
  for (let run = 0; run <= Number(values.runs); run++) {
    for (const [candidate, times] of results) {
      const time = await measure(browser, site.origin, candidate);
      if (run > 0) times.push(time);
    }
  }
} finally {
  await browser.close();
  await site.stop();
  rmSync(folder, { recursive: true });
}

const step = (candidate: Candidate, name: keyof Times, share: number): number =>
  quantile(
    results.get(candidate)!.map((times) => times[name]),
    share,
  );
const columns = (cells: readonly string[]): string =>
  cells.map((cell) => cell.padStart(11)).join('');

console.log(
  `${values.runs} times each, processor slowed ${values.slowdown} times, answers ` +
    `${values.latency} ms later; ms, and times as long as the bare element and Shoelace’s (p50)`,
);
for (const name of ['painted', 'answered'] as const) {
  console.log(`\n${name.padEnd(32)}${columns(['p50', 'p95', '× bare', '× Shoelace'])}`);
  for (const candidate of candidates) {
    const p50 = step(candidate, name, 0.5);
    const ratios = [bare, shoelace].map((other) => (p50 / step(other, name, 0.5)).toFixed(2));
    const times = [p50, step(candidate, name, 0.95)].map((time) => time.toFixed(0));
    console.log(`${candidate.name.padEnd(32)}${columns([...times, ...ratios])}`);
  }
}
