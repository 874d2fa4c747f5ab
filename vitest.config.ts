import { defineConfig } from 'vitest/config';
import {
  browserFolders,
  installedFolder,
  pageFolders,
  proxiesFolder,
} from './tests/helpers/suites.js';

/** How long a state is waited for: what a loaded machine needs, as a time is no test. */
const poll = { timeout: 15_000 };

/** Files of tests share modules, which they would read over and over, and so leave nothing behind. */
const shared = { isolate: false, unstubEnvs: true, unstubGlobals: true };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          ...shared,
          include: ['tests/**/*.test.ts'],
          exclude: [...browserFolders, ...pageFolders, installedFolder, proxiesFolder].map(
            (folder) => `tests/${folder}/**`,
          ),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll },
        },
      },
      {
        test: {
          name: 'e2e',
          ...shared,
          include: pageFolders.map((folder) => `tests/${folder}/**/*.test.ts`),
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll },
        },
      },
      {
        test: {
          name: 'installed',
          ...shared,
          include: [`tests/${installedFolder}/**/*.test.ts`],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: proxiesFolder,
          include: [`tests/${proxiesFolder}/**/*.test.ts`],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          expect: { poll },
        },
      },
    ],
  },
});
