/**
 * The demonstration page in Lighthouse's mobile mode, in Vietnamese and English: `npm run
 * bench:lighthouse` after `npm run build`. Options: `--runs N` (5), `--json FILE` (all that Lighthouse
 * says of the last run).
 *
 * Ends with 1 where accessibility, best practices or SEO is below 100 in any run, or the median of
 * performance below 95. Nothing is asked of another machine. The first time Lighthouse itself comes
 * from the npm registry.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { freePort } from '../helpers/free-port.js';
import { installPeers } from '../helpers/peers.js';
import { quantile } from './search-measure.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, json: { type: 'string' } },
});

/** What Lighthouse says, as far as it is read here. */
interface Report {
  readonly categories: Readonly<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, Audit>>;
  readonly environment: { readonly benchmarkIndex: number };
  readonly runtimeError?: { readonly message: string };
}

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly displayValue?: string;
}

type Lighthouse = (url: string, flags: object) => Promise<{ lhr: Report }>;

/** Lowest scores, in hundredths; of performance the median counts. */
const wanted: Readonly<Record<string, number>> = {
  performance: 95,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
};

const pages = { Vietnamese: '/', English: '/en.html' };

/** What performance is made of. */
const timings = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'speed-index',
  'total-blocking-time',
  'cumulative-layout-shift',
];

async function startDemo(directory: string): Promise<{ origin: string; server: ChildProcess }> {
  const args = ['dist/server/main.js', 'serve', '--demo', '--port', '0', '--data', directory];
  const server = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  for await (const chunk of server.stdout) {
    output += String(chunk);
    const [origin] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
    if (!origin) continue;
    return { origin, server };
  }
  throw new Error(`The demonstration did not start: ${output}`);
}

const scoreOf = (report: Report, category: string): number =>
  Math.round((report.categories[category]?.score ?? 0) * 100);

/** What a category lost points for. */
function losses({ categories, audits }: Report, category: string): string[] {
  return (categories[category]?.auditRefs ?? [])
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => `${audits[id]?.title}: ${audits[id]?.displayValue ?? 'failed'}`);
}

/** @returns whether all is as wanted */
function tell(name: string, reports: readonly Report[]): boolean {
  console.log(`\n${name}, ${reports.length} runs`);
  const isGood = Object.entries(wanted).map(([category, least]) => {
    const scores = reports.map((report) => scoreOf(report, category));
    const score = category === 'performance' ? quantile(scores, 0.5) : Math.min(...scores);
    console.log(`  ${category.padEnd(16)} ${score} of ${least} (${scores.join(', ')})`);
    return score >= least;
  });
  for (const id of timings) {
    const shown = reports.map(({ audits }) => audits[id]?.displayValue ?? '?').join(', ');
    console.log(`  ${id.padEnd(26)} ${shown}`);
  }
  const lost = new Set(
    ['accessibility', 'best-practices', 'seo'].flatMap((category) =>
      reports.flatMap((report) => losses(report, category)),
    ),
  );
  lost.forEach((line) => console.log(`  - ${line}`));
  return isGood.every(Boolean);
}

const folder = await installPeers('lighthouse');
const entry = join(folder, 'node_modules/lighthouse/core/index.js');
const { default: lighthouse } = (await import(pathToFileURL(entry).href)) as {
  default: Lighthouse;
};
const directory = mkdtempSync(join(tmpdir(), 'motcua-lighthouse-'));
const { origin, server } = await startDemo(directory);
const port = await freePort();
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: [
    ...chromiumFlags,
    `--remote-debugging-port=${port}`,
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});
try {
  const flags = { port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(wanted) };
  for (const [name, path] of Object.entries(pages)) {
    const reports: Report[] = [];
    // The first run warms server and browser up.
    for (let run = 0; run <= Number(values.runs); run++) {
      const { lhr } = await lighthouse(origin + path, flags);
      if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
      if (run > 0) reports.push(lhr);
      if (values.json) writeFileSync(values.json, JSON.stringify(lhr, null, 2));
    }
    if (!tell(name, reports)) process.exitCode = 1;
    const speeds = reports.map(({ environment }) => Math.round(environment.benchmarkIndex));
    // A machine with little time to spare makes every page slow.
    console.log(`  Lighthouse’s measure of this machine: ${speeds.join(', ')}`);
  }
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await once(server, 'exit');
  rmSync(directory, { recursive: true, force: true });
}
