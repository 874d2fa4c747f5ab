/**
 * `npm test`: prepares the machine, then runs every suite and sums up. Arguments choose suites:
 * `npm test -- search lint`.
 */
import { needs, prepareEnvironment } from './helpers/environment.js';
import { jobsFor } from './helpers/jobs.js';
import { runJobs } from './helpers/run-jobs.js';
import { select, type Selection } from './helpers/suites.js';

function prepare({ node, browser, e2e }: Selection): void {
  prepareEnvironment([
    ...(browser.length + e2e.length > 0 ? [needs.chromium, needs.headlessShell, needs.fonts] : []),
    ...(browser.length > 0 ? [needs.firefox, needs.webkit] : []),
    ...(node.includes('server') ? [needs.postgres] : []),
    ...(e2e.includes('hostile') ? [needs.oldLibraries] : []),
  ]);
}

await runJobs(() => {
  const selection = select(process.argv.slice(2));
  prepare(selection);
  return jobsFor(selection);
});
