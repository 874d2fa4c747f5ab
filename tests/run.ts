/**
 * `npm test`: prepares the machine, then runs every suite and sums up. Arguments choose suites:
 * `npm test -- search lint`.
 */
import { add, describeCounts, none, type Counts } from './helpers/counts.js';
import { needs, prepareEnvironment } from './helpers/environment.js';
import { jobsFor, type Job } from './helpers/jobs.js';
import { select, type Selection } from './helpers/suites.js';

/** Jobs at the same time: a browser or a database waits as much as it computes. */
const lanes = 2;

function prepare({ node, browser, e2e }: Selection): void {
  const inBrowsers = browser.length + e2e.length > 0;
  prepareEnvironment([
    ...(inBrowsers ? [needs.chromium, needs.fonts] : []),
    ...(node.includes('server') ? [needs.postgres] : []),
    ...(e2e.includes('hostile') ? [needs.oldLibraries] : []),
  ]);
}

async function runAll(jobs: Job[]): Promise<Counts> {
  const waiting = [...jobs];
  let sum = none;
  const lane = async (): Promise<void> => {
    for (let job = waiting.shift(); job; job = waiting.shift()) {
      const counts = await runJob(job);
      sum = add(sum, counts);
    }
  };
  // The build first and alone: it uses both cores, and others read what it makes.
  if (waiting[0]?.name === 'build') sum = await runJob(waiting.shift()!);
  await Promise.all(Array.from({ length: lanes }, lane));
  return sum;
}

async function runJob(job: Job): Promise<Counts> {
  const start = Date.now();
  const { suites, output } = await job.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const sum = suites.reduce<Counts>(add, none);
  if (sum.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  for (const suite of suites) {
    console.log(
      `${suite.failed > 0 ? '✗' : '✓'} ${suite.name.padEnd(12)} ${describeCounts(suite)}`,
    );
  }
  console.log(`  ${job.name} took ${seconds} s`);
  return sum;
}

async function main(): Promise<Counts> {
  try {
    const selection = select(process.argv.slice(2));
    prepare(selection);
    return await runAll(jobsFor(selection));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { ...none, failed: 1 };
  }
}

const start = Date.now();
const sum = await main();
console.log(`\nAll of it took ${Math.round((Date.now() - start) / 1000)} s.`);
console.log(describeCounts(sum));
process.exitCode = sum.failed > 0 ? 1 : 0;
