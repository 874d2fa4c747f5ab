import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bin, run } from '../helpers/command.js';
import { pack } from '../helpers/pack.js';
import { widgets } from './browser-build.js';

/*
 * What the tarball holds that npm users get. Nothing is built here: `npm test` has built before.
 */

const folder = mkdtempSync(join(tmpdir(), 'motcua-packed-'));
const root = join(folder, 'package');
let tarball: string;
let files: readonly string[];

beforeAll(async () => {
  ({ tarball, files } = await pack(folder));
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('publint has nothing to say', async () => {
  const { output } = await run([bin('publint'), 'run', '--strict', tarball]);
  expect(output).toContain('All good!');
});

test('the types are not wrong (are-the-types-wrong, ESM only)', async () => {
  const { ok, output } = await run([
    bin('attw'),
    tarball,
    '--profile',
    'esm-only',
    '--no-definitely-typed',
    // A text for readers.
    '--exclude-entrypoints',
    './llms.txt',
    '--no-color',
  ]);
  expect(ok, output).toBe(true);
}, 60_000);

test('it holds what others read of it', () => {
  expect(files).toEqual(
    expect.arrayContaining([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist/llms.txt',
      'dist/vscode.html-custom-data.json',
      'dist/web-types.json',
    ]),
  );
});

test('it holds nothing else: no sources, tests, stories or settings', () => {
  const known = /^(dist\/|(CHANGELOG|README)\.md$|LICENSE$|custom-elements\.json$|package\.json$)/;
  expect(files.filter((path) => !known.test(path))).toEqual([]);
  expect(files.filter((path) => /(?<!\.d)\.ts$|\.(test|stories)\./.test(path))).toEqual([]);
});

/** What pages import, with all that it leads to, at once or on demand. */
const entries = [
  ...['index', 'define', 'embed', 'client/index', 'contract/index', 'search/index', 'i18n/index'],
  ...widgets.map((name) => `components/${name}/define`),
].map((name) => `dist/${name}.js`);

test.each(entries)('%s leads to no server, no examples and no package of theirs', (entry) => {
  const { modules, packages } = reachable(entry);
  expect(modules.filter((path) => /^dist\/(server|contract\/examples)\//.test(path))).toEqual([]);
  const { dependencies } = manifest();
  expect(packages.filter((name) => !Object.hasOwn(dependencies, name))).toEqual([]);
});

test('the walk over modules would see the server', () => {
  expect(reachable('dist/server/index.js').packages).toContain('hono');
});

test('a widget’s user installs no more than what widgets import', () => {
  const imported = new Set(entries.flatMap((entry) => reachable(entry).packages));
  expect(Object.keys(manifest().dependencies).sort()).toEqual([...imported].sort());
});

interface PackageJson {
  readonly dependencies: Record<string, string>;
}

const manifest = (): PackageJson =>
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageJson;

/** Follows imports, static and dynamic, of what tsc wrote: each stands on a line with its address. */
function reachable(entry: string): { modules: string[]; packages: string[] } {
  const modules = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (modules.has(path)) return;
    modules.add(path);
    const code = readFileSync(join(root, path), 'utf8');
    for (const [, address = ''] of code.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)) {
      if (address.startsWith('.')) visit(join(dirname(path), address));
      else packages.add(packageOf(address));
    }
  };
  visit(entry);
  return { modules: [...modules], packages: [...packages] };
}

const packageOf = (address: string): string =>
  address
    .split('/')
    .slice(0, address.startsWith('@') ? 2 : 1)
    .join('/');
