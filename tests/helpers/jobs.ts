import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin, run, type Outcome } from './command.js';
import { add, none, type Counts } from './counts.js';
import { engineNames, whyNot, type Engine } from './engines.js';
import { readNotes } from './notes.js';
import {
  readBrowserReport,
  readSkippedTests,
  readVitestReport,
  type ReadReport,
} from './reports.js';
import { filesFor, installedFolder, proxiesFolder, type Selection } from './suites.js';

export interface SuiteResult extends Counts {
  readonly name: string;
}

interface JobResult {
  readonly suites: SuiteResult[];
  readonly output: string;
  /** Says what was not run, and why. */
  readonly notRun?: string;
  /** What its tests want to be said. */
  readonly notes?: readonly string[];
}

/** One process, which may run several suites. */
export interface Job {
  readonly name: string;
  run(): Promise<JobResult>;
}

const reports = mkdtempSync(join(tmpdir(), 'motcua-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

/** The jobs of a selection: the build, for which others wait, then the longest first. */
export function jobsFor({ checks, node, browser, e2e }: Selection): Job[] {
  const checksOf = (...names: string[]): Job[] =>
    names.filter((name) => checks.includes(name)).map(check);
  const others = node.filter((folder) => folder !== 'server');
  return [
    ...checksOf('build'),
    ...(node.includes('server') ? [underVitest('node', ['server'])] : []),
    ...e2e.map((folder) => underVitest('e2e', [folder])),
    ...engineJobs(['chromium'], browser),
    ...checksOf('lint'),
    ...(others.length > 0 ? [underVitest('node', others)] : []),
    ...engineJobs(['firefox', 'webkit'], browser),
    ...checksOf('typecheck'),
  ];
}

/** The packed package, installed, with every page that a guide shows, in all three engines. */
export const installedJobs = (): Job[] => [
  check('build'),
  underVitest('installed', [installedFolder]),
];

/** The settings that the guide shows for web servers before the reference server. */
export const proxyJobs = (): Job[] => [check('build'), underVitest(proxiesFolder, [proxiesFolder])];

/** Every hostile string in every field, which takes minutes for each widget. */
export const exhaustiveJobs = (): Job[] => [
  check('build'),
  underVitest('e2e', ['hostile'], { MOTCUA_HOSTILE: 'all' }, ['--testTimeout=1800000']),
];

function check(name: string): Job {
  return {
    name,
    async run() {
      const { ok, output } = await run(['npm', 'run', '--silent', name]);
      return { suites: [{ ...none, name, [ok ? 'passed' : 'failed']: 1 }], output };
    },
  };
}

function underVitest(
  project: string,
  folders: readonly string[],
  env: NodeJS.ProcessEnv = {},
  options: readonly string[] = [],
): Job {
  const name = folders.length === 1 ? folders[0]! : project;
  const report = join(reports, `${name}.json`);
  const notes = join(reports, `${name}.txt`);
  const paths = folders.map((folder) => `tests/${folder}/`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name,
    async run() {
      const command = ['run', '--project', project, ...options, ...reporters, ...paths];
      const outcome = await run([bin('vitest'), ...command], { ...env, MOTCUA_TEST_NOTES: notes });
      return {
        suites: countSuites(folders, report, readVitestReport, outcome),
        output: outcome.output,
        notes: readNotes(notes),
      };
    },
  };
}

/** One job for each engine that has a test file of the folders to run. */
function engineJobs(engines: readonly Engine[], folders: readonly string[]): Job[] {
  return engines.flatMap((engine) => {
    const files = filesFor(engine, folders);
    return files.length > 0 ? [inEngine(engine, files)] : [];
  });
}

/**
 * Browser tests in one engine. Chromium must be there; where another one is missing or does not
 * start, its tests are not run, and the job says so.
 */
export function inEngine(engine: Engine, files: readonly string[]): Job {
  const report = join(reports, `${engine}.json`);
  const name = engineNames[engine];
  return {
    name,
    async run() {
      const reason = engine === 'chromium' ? undefined : await whyNot(engine);
      if (reason)
        return { suites: [], output: '', notRun: `No test is run in ${name}: ${reason}.` };
      const outcome = await run([bin('wtr'), '--static-logging', '--files', ...files], {
        MOTCUA_ENGINE: engine,
        MOTCUA_TEST_REPORT: report,
      });
      const folders = [...new Set(files.map((file) => file.split('/')[1]!))];
      const suites = countSuites(folders, report, readBrowserReport, outcome);
      const skipped = readSkippedTests(report);
      return {
        suites: suites.map((suite) => ({ ...suite, name: `${suite.name}, ${name}` })),
        output: outcome.output,
        ...(skipped.length > 0 && { notRun: `Not run in ${name}: ${skipped.join('; ')}.` }),
      };
    },
  };
}

/** Counts by folder. A suite without a test, or a runner that broke off, counts as a failure. */
function countSuites(
  folders: readonly string[],
  report: string,
  readReport: ReadReport,
  { ok }: Outcome,
): SuiteResult[] {
  const files = readReport(report);
  const suites = folders.map((name) => {
    const own = files.filter(({ path }) => relative('tests', path).startsWith(`${name}/`));
    const counts = own.reduce<Counts>(add, none);
    const ranNone = counts.passed + counts.failed + counts.skipped === 0;
    return ranNone ? { ...none, name: `${name} (ran no test)`, failed: 1 } : { name, ...counts };
  });
  const brokeOff = !ok && suites.every(({ failed }) => failed === 0);
  return brokeOff
    ? [...suites, { ...none, name: 'errors outside of its tests', failed: 1 }]
    : suites;
}
