/**
 * `npm run test:proxies`: the settings that docs/guides/queue.md shows for nginx and Apache, taken from
 * it word for word, before the demonstration's queue. What is not installed is skipped.
 */
import { needs, prepareEnvironment } from '../helpers/environment.js';
import { proxyJobs } from '../helpers/jobs.js';
import { runJobs } from '../helpers/run-jobs.js';

await runJobs(() => {
  prepareEnvironment([needs.chromium, needs.nginx, needs.apache]);
  return proxyJobs();
});
