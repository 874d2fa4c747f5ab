import { cpSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../helpers/npm.js';

/**
 * Copies an app and installs what it depends on, then the tarball.
 *
 * @throws {RegistryError} where the registry is what failed
 */
export async function install(app: string, folder: string, tarball: string): Promise<void> {
  cpSync(`tests/frameworks/apps/${app}`, folder, { recursive: true });
  await npm('install', folder);
  await npm('install', folder, tarball);
  for (const name of serverPackages()) {
    if (!existsSync(join(folder, 'node_modules', name))) continue;
    throw new Error(`npm installed ${name}, which only the server needs.`);
  }
}

function serverPackages(): string[] {
  const { peerDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  return Object.keys(peerDependencies);
}
