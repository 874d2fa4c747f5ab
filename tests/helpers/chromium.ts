import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { places, runs } from './find-program.js';

/**
 * Chromium without its windows: the same engine. A page costs it a quarter of the processor's time,
 * as no tabs, menus and extensions come with each.
 */
export const headlessShell = 'chromium-headless-shell';

const candidates = [
  process.env.CHROME_PATH,
  headlessShell,
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

/** Whether a path is the headless shell's. */
export const isHeadlessShell = (path: string | undefined): boolean =>
  path?.endsWith(headlessShell) ?? false;

export const hasHeadlessShell = (): boolean => places(headlessShell).length > 0;

let found: string | undefined;

/** The path of an installed Chromium or Chrome that starts; CHROME_PATH comes first. */
export function findChromium(): string | undefined {
  found ??= candidates.flatMap(places).find(runs) ?? downloaded();
  return found;
}

/** What `npx playwright-core install chromium` puts in the user's cache. */
function downloaded(): string | undefined {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/** Flags that every browser of the tests starts with: nothing in the background, no network. */
export const chromiumFlags = [
  // Chromium refuses to start its sandbox as root, as which containers run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
