import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a command may be: as it stands when it is a path, else in each folder of PATH. */
export function places(command: string | undefined): string[] {
  if (!command) return [];
  const folders = command.includes('/') ? [''] : (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, command)).filter((path) => existsSync(path));
}

/** Whether it runs at all: in some containers a name of PATH only tells where to find a snap. */
export function runs(path: string): boolean {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}
