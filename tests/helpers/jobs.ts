import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bin, run, type Outcome } from './command.js';
import { add, none, type Counts } from './counts.js';
import { readBrowserReport, readVitestReport, type ReadReport } from './reports.js';
import type { Selection } from './suites.js';

export interface SuiteResult extends Counts {
  readonly name: string;
}

/** One process, which may run several suites. */
export interface Job {
  readonly name: string;
  run(): Promise<{ suites: SuiteResult[]; output: string }>;
}

const reports = mkdtempSync(join(tmpdir(), 'motcua-reports-'));
process.once('exit', () => rmSync(reports, { recursive: true, force: true }));

/** The jobs of a selection: the build, for which others wait, then the longest first. */
export function jobsFor({ checks, node, browser, e2e }: Selection): Job[] {
  return [
    ...checks.filter((name) => name === 'build').map(check),
    ...(browser.length > 0 ? [inBrowser(browser)] : []),
    ...(node.length > 0 ? [underVitest('node', node)] : []),
    ...(e2e.length > 0 ? [underVitest('e2e', e2e)] : []),
    ...checks.filter((name) => name !== 'build').map(check),
  ];
}

function check(name: string): Job {
  return {
    name,
    async run() {
      const { ok, output } = await run(['npm', 'run', '--silent', name]);
      return { suites: [{ ...none, name, [ok ? 'passed' : 'failed']: 1 }], output };
    },
  };
}

function underVitest(project: string, folders: readonly string[]): Job {
  const report = join(reports, `${project}.json`);
  const paths = folders.map((folder) => `tests/${folder}/`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return {
    name: project,
    async run() {
      const outcome = await run([
        bin('vitest'),
        'run',
        '--project',
        project,
        ...reporters,
        ...paths,
      ]);
      return {
        suites: countSuites(folders, report, readVitestReport, outcome),
        output: outcome.output,
      };
    },
  };
}

function inBrowser(folders: readonly string[]): Job {
  const report = join(reports, 'browser.json');
  const files = folders.map((folder) => `tests/${folder}/**/*.test.ts`);
  return {
    name: 'browser',
    async run() {
      const outcome = await run([bin('wtr'), '--static-logging', '--files', ...files], {
        MOTCUA_TEST_REPORT: report,
      });
      return {
        suites: countSuites(folders, report, readBrowserReport, outcome),
        output: outcome.output,
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
