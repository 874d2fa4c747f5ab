import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const candidates = [
  process.env.CHROME_PATH,
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/snap/bin/chromium',
];

let found: string | undefined;

/** The path of an installed Chromium or Chrome that starts; CHROME_PATH comes first. */
export function findChromium(): string | undefined {
  found ??= candidates.flatMap(places).find(starts) ?? downloaded();
  return found;
}

/** Where a command may be: as it stands when it is a path, else in each folder of PATH. */
function places(command: string | undefined): string[] {
  if (!command) return [];
  const folders = command.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).filter((path) => existsSync(path));
}

/** On Ubuntu `chromium-browser` may be a script that only tells where to find the snap. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
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
