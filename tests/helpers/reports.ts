import { existsSync, readFileSync } from 'node:fs';
import { add, none, type Counts } from './counts.js';

/** What a runner's report says of one test file. */
export interface FileReport extends Counts {
  readonly path: string;
}

export type ReadReport = (path: string) => FileReport[];

interface VitestReport {
  testResults: { name: string; status: string; assertionResults: { status: string }[] }[];
}

export const readVitestReport: ReadReport = (path) =>
  read<VitestReport>(path, { testResults: [] }).testResults.map((file) => {
    const count = (...statuses: string[]): number =>
      file.assertionResults.filter(({ status }) => statuses.includes(status)).length;
    const failed = count('failed');
    return {
      path: file.name,
      passed: count('passed'),
      // A file that cannot even be loaded reports no test.
      failed: failed === 0 && file.status === 'failed' ? 1 : failed,
      skipped: count('skipped', 'pending', 'todo', 'disabled'),
    };
  });

interface BrowserSuite {
  suites: BrowserSuite[];
  tests: { name: string; passed: boolean; skipped: boolean }[];
}

interface BrowserReport {
  testFile: string;
  passed?: boolean;
  testResults?: BrowserSuite;
}

export const readBrowserReport: ReadReport = (path) =>
  read<BrowserReport[]>(path, []).map(({ testFile, passed, testResults }) => {
    const counts = testResults ? countSuite(testResults) : none;
    // An error outside of the tests, e.g. a module that does not load.
    const failed = counts.failed === 0 && !passed ? 1 : counts.failed;
    return { path: testFile, ...counts, failed };
  });

/** The names of the tests that a browser skipped. */
export const readSkippedTests = (path: string): string[] =>
  read<BrowserReport[]>(path, []).flatMap(({ testResults }) =>
    testResults ? skippedIn(testResults) : [],
  );

const skippedIn = ({ suites, tests }: BrowserSuite): string[] => [
  ...tests.filter(({ skipped }) => skipped).map(({ name }) => name),
  ...suites.flatMap(skippedIn),
];

function countSuite({ suites, tests }: BrowserSuite): Counts {
  const own = {
    passed: tests.filter(({ passed }) => passed).length,
    failed: tests.filter(({ passed, skipped }) => !passed && !skipped).length,
    skipped: tests.filter(({ skipped }) => skipped).length,
  };
  return suites.map(countSuite).reduce(add, own);
}

/** A runner that broke off has written no report. */
function read<T>(path: string, otherwise: T): T {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : otherwise;
}
