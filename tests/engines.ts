/**
 * `npm run test:engines`: every browser test in each engine. Arguments choose engines:
 * `npm run test:engines -- firefox webkit`.
 */
import { engines, type Engine } from './helpers/engines.js';
import { needs, prepareEnvironment } from './helpers/environment.js';
import { inEngine } from './helpers/jobs.js';
import { runJobs } from './helpers/run-jobs.js';
import { allFiles, select } from './helpers/suites.js';

const isEngine = (name: string): name is Engine => (engines as readonly string[]).includes(name);

await runJobs(() => {
  const names = process.argv.slice(2);
  if (!names.every(isEngine)) throw new Error(`There are these engines: ${engines.join(', ')}.`);
  const wanted = names.length > 0 ? names : engines;
  prepareEnvironment([needs.fonts, ...wanted.map((engine) => needs[engine])]);
  return wanted.map((engine) => inEngine(engine, allFiles(select([]).browser)));
});
