import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.js';

/** Debian keeps the server's programs out of PATH, one folder a version. */
const debian = '/usr/lib/postgresql';

/** The folder of PostgreSQL's server programs, or undefined where none is installed. */
export function findPostgres(): string | undefined {
  const folders = [
    ...(existsSync(debian)
      ? readdirSync(debian).map((version) => join(debian, version, 'bin'))
      : []),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

export interface Postgres {
  /** Connection string of an empty database. */
  readonly url: string;
  stop(): void;
}

/** Starts a server on an empty folder of its own, on loopback; it takes a second or two. */
export async function startPostgres(): Promise<Postgres> {
  const programs = findPostgres();
  if (!programs) throw new Error('PostgreSQL is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'motcua-postgres-'));
  const port = await freePort();
  const run = (program: string, ...args: string[]): void => {
    execFileSync(...asServerUser(join(programs, program), args, folder), { stdio: 'pipe' });
  };
  const data = join(folder, 'data');
  // No fsync: the data does not outlive the tests.
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
  run('initdb', '-D', data, '-U', 'motcua', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start');
  return {
    url: `postgres://motcua@127.0.0.1:${port}/postgres`,
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root: there it runs as the user that its package made. */
function asServerUser(program: string, args: string[], folder: string): [string, string[]] {
  if (process.getuid?.() !== 0) return [program, args];
  spawnSync('chown', ['postgres', folder]);
  chmodSync(folder, 0o700);
  return ['runuser', ['-u', 'postgres', '--', program, ...args]];
}
