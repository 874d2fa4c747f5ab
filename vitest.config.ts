import { defineConfig } from 'vitest/config';
import { browserFolders, pageFolders } from './tests/helpers/suites.js';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: [...browserFolders, ...pageFolders].map((folder) => `tests/${folder}/**`),
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: pageFolders.map((folder) => `tests/${folder}/**/*.test.ts`),
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
