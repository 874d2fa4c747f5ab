import { cpSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../helpers/command.js';

/** The registry cannot be reached, or lacks something: nothing that a test could mend. */
export class RegistryError extends Error {}

/** How npm says so; whatever else goes wrong is the package's fault. */
const fromRegistry =
  /\b(E(TIMEDOUT|NOTFOUND|CONN\w+|AI_AGAIN|TARGET|NOTCACHED|40[1347]|429|5\d\d)|ERR_SOCKET\w*|FETCH_ERROR)\b/;

/** What npm failed with, by what it wrote. */
export const npmError = (output: string): Error =>
  fromRegistry.test(output) ? new RegistryError(output) : new Error(output);

const npmInstall = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];

/**
 * Copies an app and installs what it depends on, then the tarball.
 *
 * @throws {RegistryError} where the registry is what failed
 */
export async function install(app: string, folder: string, tarball: string): Promise<void> {
  cpSync(`tests/frameworks/apps/${app}`, folder, { recursive: true });
  await add(folder);
  await add(folder, tarball);
  for (const name of serverPackages()) {
    if (!existsSync(join(folder, 'node_modules', name))) continue;
    throw new Error(`npm installed ${name}, which only the server needs.`);
  }
}

/**
 * Installs packages into a folder, besides those that its `package.json` names.
 *
 * @throws {RegistryError} where the registry is what failed
 */
export async function add(folder: string, ...packages: string[]): Promise<void> {
  const { ok, output } = await run([
    'npm',
    'install',
    '--prefix',
    folder,
    ...npmInstall,
    ...packages,
  ]);
  if (ok) return;
  throw fromRegistry.test(output) ? new RegistryError(output) : new Error(output);
}

function serverPackages(): string[] {
  const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  return Object.keys(peerDependencies);
}
