import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npm } from './npm.js';

/**
 * Installs what our own is measured beside or with: packages of `tests/peers`, too heavy to be among
 * those that everyone installs. Exactly those of its lock file, and no script of theirs runs.
 *
 * @returns the folder with their `node_modules`, which stays until `npm ci`
 * @throws {RegistryError} where the registry is what failed
 */
export async function installPeers(name: 'widgets' | 'lighthouse'): Promise<string> {
  const source = `tests/peers/${name}`;
  const lock = readFileSync(`${source}/package-lock.json`);
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = resolve(`node_modules/.cache/motcua/${name}-${version}`);
  // npm writes this one last.
  if (existsSync(join(folder, 'node_modules/.package-lock.json'))) return folder;
  cpSync(source, folder, { recursive: true });
  await npm('ci', folder, '--ignore-scripts');
  return folder;
}
