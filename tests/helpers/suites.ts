import { readdirSync } from 'node:fs';

/** Folders of `tests/` whose tests run in a browser, under web-test-runner. */
export const browserFolders = ['components', 'controllers', 'lifecycle', 'outbox', 'stories'];

/** Folders whose tests open pages with what the build made. */
export const pageFolders = ['e2e', 'hostile'];

/** What is right or wrong as a whole; each is a script of package.json. */
export const checks = ['build', 'typecheck', 'lint'];

export interface Selection {
  readonly checks: readonly string[];
  /** Folders of tests, by what runs them. */
  readonly node: readonly string[];
  readonly browser: readonly string[];
  readonly e2e: readonly string[];
}

/** Everything, or what `names` name; throws where one names nothing. */
export function select(names: readonly string[]): Selection {
  const folders = foldersWithTests();
  const unknown = names.filter((name) => !checks.includes(name) && !folders.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `No suite ${unknown.join(', ')}. There are: ${[...checks, ...folders].join(', ')}.`,
    );
  }
  const isWanted = (name: string): boolean => names.length === 0 || names.includes(name);
  const wanted = folders.filter(isWanted);
  const needsBuild = wanted.some((name) => name === 'bundle' || pageFolders.includes(name));
  return {
    checks: checks.filter((name) => isWanted(name) || (name === 'build' && needsBuild)),
    node: wanted.filter((name) => ![...browserFolders, ...pageFolders].includes(name)),
    browser: wanted.filter((name) => browserFolders.includes(name)),
    e2e: wanted.filter((name) => pageFolders.includes(name)),
  };
}

function foldersWithTests(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' });
  const folders = files
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => path.split('/')[0]!);
  return [...new Set(folders)].sort();
}
