import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readBrowserReport, readSkippedTests, readVitestReport } from './reports.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-reports-'));
afterAll(() => rmSync(folder, { recursive: true }));

function written(report: unknown): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

test('vitest: counts by status; a file that does not load is a failure', () => {
  const statuses = ['passed', 'failed', 'skipped', 'todo'];
  const path = written({
    testResults: [
      { name: 'a', status: 'failed', assertionResults: statuses.map((status) => ({ status })) },
      { name: 'b', status: 'failed', assertionResults: [] },
    ],
  });
  expect(readVitestReport(path)).toEqual([
    { path: 'a', passed: 1, failed: 1, skipped: 2 },
    { path: 'b', passed: 0, failed: 1, skipped: 0 },
  ]);
});

test('browser: counts in groups within groups; an error outside of the tests is a failure', () => {
  const inner = { suites: [], tests: [{ passed: false, skipped: true }] };
  const outer = { suites: [inner], tests: [{ passed: true }, { passed: false }] };
  const path = written([
    { testFile: 'a', passed: false, testResults: { suites: [outer], tests: [] } },
    { testFile: 'b', passed: false, testResults: { suites: [], tests: [{ passed: true }] } },
    { testFile: 'c' },
  ]);
  expect(readBrowserReport(path)).toEqual([
    { path: 'a', passed: 1, failed: 1, skipped: 1 },
    { path: 'b', passed: 1, failed: 1, skipped: 0 },
    { path: 'c', passed: 0, failed: 1, skipped: 0 },
  ]);
});

test('a report that was never written has no files', () => {
  expect(readVitestReport(join(folder, 'missing.json'))).toEqual([]);
  expect(readBrowserReport(join(folder, 'missing.json'))).toEqual([]);
});

test('browser: what was skipped is named, in groups within groups', () => {
  const inner = { suites: [], tests: [{ name: 'one', passed: false, skipped: true }] };
  const tests = [
    { name: 'two', passed: false, skipped: true },
    { name: 'three', passed: true },
  ];
  const path = written([
    { testFile: 'a', testResults: { suites: [inner], tests } },
    { testFile: 'b' },
  ]);
  expect(readSkippedTests(path)).toEqual(['two', 'one']);
});
