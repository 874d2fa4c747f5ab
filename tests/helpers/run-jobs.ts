import { add, describeCounts, none, type Counts } from './counts.js';
import type { Job } from './jobs.js';

/** Jobs at the same time. On two cores, the third computes while a browser or a database is waited for. */
const lanes = 3;

/** Runs what `findJobs` gives and prints what came of it; the sums are the last line. */
export async function runJobs(findJobs: () => Job[]): Promise<void> {
  const start = Date.now();
  const sum = await runAll(findJobs).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return { ...none, failed: 1 };
  });
  console.log(`\nAll of it took ${Math.round((Date.now() - start) / 1000)} s.`);
  console.log(describeCounts(sum));
  process.exitCode = sum.failed > 0 ? 1 : 0;
}

async function runAll(findJobs: () => Job[]): Promise<Counts> {
  const waiting = findJobs();
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
  const { suites, output, notRun, notes = [] } = await job.run();
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const sum = suites.reduce<Counts>(add, none);
  if (sum.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  for (const suite of suites) {
    console.log(
      `${suite.failed > 0 ? '✗' : '✓'} ${suite.name.padEnd(20)} ${describeCounts(suite)}`,
    );
  }
  if (notRun) console.log(`– ${notRun}`);
  for (const note of notes) console.log(`  ${note}`);
  console.log(`  ${job.name} took ${seconds} s`);
  return sum;
}
