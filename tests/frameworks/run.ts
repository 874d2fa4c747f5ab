/**
 * `npm run test:frameworks`: fresh apps with the packed package, built (their TypeScript must agree)
 * and used in Chromium. Needs the npm registry for the frameworks; without it, it says so and skips.
 * Arguments choose apps: `npm run test:frameworks -- vue`.
 */
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { run } from '../helpers/command.js';
import { add, describeCounts, none, type Counts } from '../helpers/counts.js';
import { needs, prepareEnvironment } from '../helpers/environment.js';
import { pack } from '../helpers/pack.js';
import { drive } from './drive.js';
import { RegistryError } from '../helpers/npm.js';
import { install } from './install.js';
import { startSite } from './site.js';
import { writeSnippets } from './snippets.js';

const apps = readdirSync('tests/frameworks/apps');

/** Apps that do not use every widget: React 18 is the same for all, by attributes and a listener. */
const parts: Readonly<Record<string, readonly string[]>> = {
  'react-18': ['motcua-satisfaction-rating'],
};

/** One app from nothing to its last event; throws what is wrong with it. */
async function check(
  app: string,
  folder: string,
  tarball: string,
  browser: Browser,
): Promise<void> {
  await install(app, folder, tarball);
  writeSnippets(app, folder);
  const isPlain = app === 'plain';
  const built = isPlain ? usePageScripts(folder) : await build(folder);
  await use(app, built, browser);
  if (existsSync(join(folder, 'server'))) {
    await renderOnServer(folder, built);
    await use(app, built, browser, 'With markup from its server: ');
  }
  if (!isPlain) await refusesSlip(app, folder);
}

async function use(app: string, built: string, browser: Browser, when = ''): Promise<void> {
  const site = await startSite(built);
  try {
    const wrong = await drive(browser, site.origin, parts[app]);
    if (wrong.length > 0) throw new Error(when + wrong.join('\n'));
  } finally {
    await site.stop();
  }
}

/** Puts the markup that the app's framework makes under Node into its page, to be taken over there. */
async function renderOnServer(folder: string, built: string): Promise<void> {
  const script = `import('${folder}/server/server.js').then(({ render }) => render()).then(console.log)`;
  const { ok, output } = await run([process.execPath, '--conditions=production', '-e', script]);
  const markup = output.trim();
  if (!ok || !markup.includes('<motcua-queue-desk')) throw new Error(`From its server: ${output}`);
  const path = join(built, 'index.html');
  const page = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    page.replace('<div id="app">', () => `<div id="app">${markup}`),
  );
}

/** Whether the app's types can fail: reads a field that the event does not have. */
async function refusesSlip(app: string, folder: string): Promise<void> {
  writeSnippets(app, folder, (code) => code.replaceAll(/(event\.(total|answer))\b/g, '$1Slip'));
  const { ok, output } = await run(['npm', 'run', '--silent', '--prefix', folder, 'build']);
  if (ok) throw new Error('A field that an event does not have compiled.');
  if (!/(total|answer)Slip/.test(output)) throw new Error(output);
}

async function build(folder: string): Promise<string> {
  const { ok, output } = await run(['npm', 'run', '--silent', '--prefix', folder, 'build']);
  if (!ok) throw new Error(output);
  return join(folder, 'dist');
}

/** What a webmaster does: copies the scripts beside the page. */
function usePageScripts(folder: string): string {
  cpSync(join(folder, 'node_modules/motcua/dist/cdn'), join(folder, 'motcua'), { recursive: true });
  return folder;
}

async function count(app: string, work: () => Promise<void>): Promise<Counts> {
  const start = Date.now();
  const took = (): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;
  try {
    await work();
    console.log(`✓ ${app} (${took()})`);
    return { ...none, passed: 1 };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof RegistryError) {
      console.log(`- ${app} skipped: the npm registry does not give what it needs.`);
      console.log(message.split('\n')[0]);
      return { ...none, skipped: 1 };
    }
    console.log(`✗ ${app} (${took()})\n${message}`);
    return { ...none, failed: 1 };
  }
}

async function main(names: string[]): Promise<Counts> {
  const chosen = names.length > 0 ? names : apps;
  const registry = await run(['npm', 'view', 'lit', 'version', '--fetch-retries=0']);
  if (!registry.ok) {
    console.log('Apps of frameworks skipped: the npm registry cannot be reached.');
    return { ...none, skipped: chosen.length };
  }
  prepareEnvironment([needs.chromium]);
  const built = await run(['npm', 'run', '--silent', 'build']);
  if (!built.ok) throw new Error(built.output);
  const folder = mkdtempSync(join(tmpdir(), 'motcua-apps-'));
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const { tarball } = await pack(folder);
    let sum = none;
    for (const app of chosen) {
      const work = (): Promise<void> => check(app, join(folder, app), tarball, browser);
      sum = add(sum, await count(app, work));
    }
    return sum;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const sum = await main(process.argv.slice(2));
console.log(describeCounts(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
