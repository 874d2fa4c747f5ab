import { readdirSync } from 'node:fs';
import type { Engine } from './engines.js';

/** Folders of `tests/` whose tests run in a browser, under web-test-runner. */
export const browserFolders = ['components', 'controllers', 'lifecycle', 'outbox', 'stories'];

/** Folders whose tests open pages with what the build made. */
export const pageFolders = ['e2e', 'hostile'];

/** Folders whose tests read or start what the build made. */
const builtFolders = ['bundle', 'server'];

/** The folder of what `npm run test:engines` does with the packed package; too slow for `npm test`. */
export const installedFolder = 'installed';

/** The folder of `npm run test:proxies`, which needs web servers that few machines have. */
export const proxiesFolder = 'proxies';

/** Folders that have a script of their own. */
const apart = [installedFolder, proxiesFolder];

/**
 * What `npm test` runs in Firefox and WebKit too: a telling sample of what engines differ in, which is
 * focus and keys, fields and forms, and storage. `npm run test:engines` runs everything there.
 */
const inEveryEngine = [
  'components/not-configured.test.ts',
  'components/procedure-search.test.ts',
  'controllers/focus-keeper.test.ts',
  'outbox/storage.test.ts',
];

/** Files of tests by their folder: all of it in Chromium, a choice in the other engines. */
export function filesFor(engine: Engine, folders: readonly string[]): string[] {
  return engine === 'chromium'
    ? allFiles(folders)
    : inEveryEngine
        .filter((file) => folders.includes(folderOf(file)))
        .map((file) => `tests/${file}`);
}

/** Every browser test of the folders. */
export const allFiles = (folders: readonly string[]): string[] =>
  folders.map((folder) => `tests/${folder}/**/*.test.ts`);

/** What is right or wrong as a whole; each is a script of package.json. */
export const checks = ['build', 'typecheck', 'lint'];

/** What is run only where it is named: it reads the code, and takes a minute. */
const onlyNamed = ['lint'];

export interface Selection {
  readonly checks: readonly string[];
  /** Folders of tests, by what runs them. */
  readonly node: readonly string[];
  readonly browser: readonly string[];
  readonly e2e: readonly string[];
}

/** All that `npm test` runs, or what `names` name; throws where one names nothing. */
export function select(names: readonly string[]): Selection {
  const folders = foldersWithTests();
  const unknown = names.filter((name) => !checks.includes(name) && !folders.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `No suite ${unknown.join(', ')}. There are: ${[...checks, ...folders].join(', ')}.`,
    );
  }
  const isWanted = (name: string): boolean =>
    names.length === 0 ? !onlyNamed.includes(name) : names.includes(name);
  const wanted = folders.filter(isWanted);
  const needsBuild = wanted.some((name) => [...builtFolders, ...pageFolders].includes(name));
  return {
    checks: checks.filter((name) => isWanted(name) || (name === 'build' && needsBuild)),
    node: wanted.filter((name) => ![...browserFolders, ...pageFolders].includes(name)),
    browser: wanted.filter((name) => browserFolders.includes(name)),
    e2e: wanted.filter((name) => pageFolders.includes(name)),
  };
}

const folderOf = (path: string): string => path.split('/')[0]!;

function foldersWithTests(): string[] {
  const files = readdirSync('tests', { recursive: true, encoding: 'utf8' });
  const folders = files.filter((path) => path.endsWith('.test.ts')).map(folderOf);
  return [...new Set(folders)].filter((name) => !apart.includes(name)).sort();
}
