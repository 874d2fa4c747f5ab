/**
 * `npm run test:hostile`: what `npm test` tries in samples, with every hostile string in every field
 * of every answer, and every widget fifty times on a page. Builds first; takes minutes.
 */
import { needs, prepareEnvironment } from '../helpers/environment.js';
import { exhaustiveJobs } from '../helpers/jobs.js';
import { runJobs } from '../helpers/run-jobs.js';

await runJobs(() => {
  prepareEnvironment([needs.chromium, needs.headlessShell, needs.fonts, needs.oldLibraries]);
  return exhaustiveJobs();
});
