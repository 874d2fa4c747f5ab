/**
 * `npm run test:engines`: every browser test in each engine, and the packed package with the pages that
 * guides show in all of them. Arguments choose: `npm run test:engines -- firefox webkit installed`.
 */
import { engines, type Engine } from './helpers/engines.js';
import { needs, prepareEnvironment } from './helpers/environment.js';
import { inEngine, installedJobs } from './helpers/jobs.js';
import { runJobs } from './helpers/run-jobs.js';
import { allFiles, installedFolder, select } from './helpers/suites.js';

const isEngine = (name: string): name is Engine => (engines as readonly string[]).includes(name);

await runJobs(() => {
  const all = [...engines, installedFolder];
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !all.includes(name));
  if (unknown.length > 0)
    throw new Error(`No ${unknown.join(', ')}. There are: ${all.join(', ')}.`);
  const chosen = names.length > 0 ? names : all;
  const withInstalled = chosen.includes(installedFolder);
  const wanted = chosen.filter(isEngine);
  const needed = withInstalled ? engines : wanted;
  prepareEnvironment([needs.fonts, ...needed.map((engine) => needs[engine])]);
  return [
    ...(withInstalled ? installedJobs() : []),
    ...wanted.map((engine) => inEngine(engine, allFiles(select([]).browser))),
  ];
});
