import { writeFileSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { register } from 'tsx/esm/api';

// Node 20 reads no TypeScript by itself, and the helpers are shared with the other tests.
register();
const { findChromium, isHeadlessShell } = await import('./tests/helpers/chromium.ts');
const { launcherOf } = await import('./tests/helpers/engines.ts');
const { freePort } = await import('./tests/helpers/free-port.ts');
const { browserFolders } = await import('./tests/helpers/suites.ts');

const engine = process.env.MOTCUA_ENGINE ?? 'chromium';
const launcher = launcherOf(engine);
if (!launcher) throw new Error(`There is no ${engine}; \`npm test\` says how to install it.`);

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
  browsers: [launcher],
  // Several runs that look for one at the same moment would find the same.
  port: await freePort(),
  // Beside others on a busy machine; an engine that does not start at all is found out before.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
  // A page behind another gets no focus and few animation frames, but for Chromium's headless shell,
  // where every page is in front. Its pages mostly wait.
  concurrency: engine === 'chromium' && isHeadlessShell(findChromium()) ? 3 : 1,
  // The stories of one widget, each with axe at two widths.
  testsFinishTimeout: 300_000,
  // More than a test waits for anything.
  testFramework: { config: { timeout: 60_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [
    defaultReporter({ reportTestProgress: false }),
    ...(process.env.MOTCUA_TEST_REPORT ? [jsonReporter(process.env.MOTCUA_TEST_REPORT)] : []),
  ],
};
