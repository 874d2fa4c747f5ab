import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from '../../helpers/free-port.js';
import { quickStart } from '../../helpers/quick-start.js';

/** What the build made, as users run it: to compile it anew for each process takes longer than all else. */
const main = 'dist/server/main.js';

interface Running {
  readonly child: ChildProcess;
  /** What it wrote so far, to either stream. */
  output(): string;
  /** Resolves at the end with the exit status; null after a signal. */
  readonly ended: Promise<number | null>;
}

/** Starts the built command line; it is killed with the test at the latest. */
function start(...args: string[]): Running {
  const env = { ...process.env, DATABASE_URL: '', PORT: '', MOTCUA_SECRET_FILE: '' };
  const child = spawn(process.execPath, [quickStart, main, ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ended = once(child, 'close').then(([status]) => status as number | null);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, output: () => output, ended };
}

/** Runs the command line to its end. */
export async function run(
  args: string[],
  input = '',
): Promise<{ status: number | null; output: string }> {
  const { child, output, ended } = start(...args);
  child.stdin!.end(input);
  return { status: await ended, output: output() };
}

/** Starts a server and waits until it answers; gives its address. */
export async function serve(...args: string[]): Promise<Running & { url: string }> {
  const port = await freePort();
  const running = start('serve', '--port', String(port), ...args);
  const url = `http://127.0.0.1:${port}`;
  let alive = true;
  void running.ended.then(() => (alive = false));
  while (!(await fetch(`${url}/healthz`).catch(() => undefined))?.ok) {
    if (!alive) throw new Error(`The server ended: ${running.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ...running, url };
}

/** A directory that goes with the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-server-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}
