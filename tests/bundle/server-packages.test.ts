import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../helpers/command.js';
import { pack } from '../helpers/pack.js';

/*
 * A folder in which a widget's user has installed the tarball: its dependencies are there, the
 * server's packages are not.
 */

const folder = mkdtempSync(join(tmpdir(), 'motcua-user-'));
const installed = join(folder, 'node_modules');
const main = join(installed, 'motcua/dist/server/main.js');

beforeAll(async () => {
  const { tarball } = await pack(folder);
  execFileSync('tar', ['-xzf', tarball, '-C', folder]);
  mkdirSync(installed);
  cpSync(join(folder, 'package'), join(installed, 'motcua'), { recursive: true });
  for (const name of ['lit', 'zod', 'uqr']) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(installed, name));
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

const remedy =
  /npm install .*"@electric-sql\/pglite@\^.*"@hono\/node-server@\^.*"hono@\^.*"pg@\^.*"zod-openapi@\^/;

test('motcua serve names the command that installs what is missing', async () => {
  const { ok, output } = await run([process.execPath, main, 'serve', '--demo']);
  expect(ok).toBe(false);
  expect(output).toMatch(/^motcua: The package \S+ is missing\./);
  expect(output).toMatch(remedy);
});

test('motcua --help and --version work without', async () => {
  for (const option of ['--help', '--version']) {
    expect(await run([process.execPath, main, option])).toMatchObject({ ok: true });
  }
});

test('an import of motcua/server names it too', async () => {
  const { output } = await importing('motcua/server');
  expect(output).toMatch(/^The package \S+ is missing/);
  expect(output).toMatch(remedy);
});

test.each(['motcua', 'motcua/contract', 'motcua/client', 'motcua/search', 'motcua/i18n'])(
  'an import of %s needs none of it',
  async (name) => {
    expect(await importing(name)).toMatchObject({ ok: true });
  },
);

const importing = (name: string): ReturnType<typeof run> => {
  const script = `import('${name}').catch(({ message }) => { console.log(message); process.exit(1); })`;
  // By a file in the folder, from which Node looks for packages.
  return run(['sh', '-c', 'cd "$0" && exec "$1" -e "$2"', folder, process.execPath, script]);
};
