import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { register } from 'tsx/esm/api';

// Node 20 reads no TypeScript by itself, and the helpers are shared with the other tests.
register();
const { chromiumFlags, findChromium } = await import('./tests/helpers/chromium.ts');
const { browserFolders } = await import('./tests/helpers/suites.ts');

const executablePath = findChromium();
if (!executablePath) throw new Error('Chromium is missing; `npm test` says how to install it.');

/** Writes what `tests/run.ts` sums up. */
const jsonReporter = (path) => ({
  onTestRunFinished({ sessions }) {
    const results = sessions.map(({ testFile, passed, errors, testResults }) => ({
      testFile,
      passed,
      errors,
      testResults,
    }));
    writeFileSync(path, JSON.stringify(results));
  },
});

export default {
  files: browserFolders.map((folder) => `tests/${folder}/**/*.test.ts`),
  // Lit's development build: its warnings are what a test should show. Bundles have the other one.
  nodeResolve: true,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args: chromiumFlags } })],
  // A page behind another gets no focus and few animation frames.
  concurrency: 1,
  // The stories of one widget, each with axe at two widths.
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.MOTCUA_TEST_REPORT ? [jsonReporter(process.env.MOTCUA_TEST_REPORT)] : []),
  ],
};
