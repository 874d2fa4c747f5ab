import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { DatabasePlace } from '../../src/server/database/open.js';
import { quickStart } from '../helpers/quick-start.js';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

/** The reference server in a process of its own, which can be killed and started on the same data. */
export class ChaosServer {
  kills = 0;
  private child: ChildProcess | undefined;
  private starting: Promise<string> | undefined;
  private ended = false;

  constructor(private readonly place: DatabasePlace) {}

  /** Where it listens; waits while it starts. */
  get url(): Promise<string> {
    return (this.starting ??= this.start());
  }

  /** Ends its process at once and starts another. */
  async kill(): Promise<void> {
    const { child } = this;
    if (!child || this.ended) return;
    this.kills++;
    this.child = undefined;
    child.kill('SIGKILL');
    await once(child, 'close');
    this.starting = this.start();
    await this.starting;
  }

  /** Lets it end what it does. */
  async stop(): Promise<void> {
    this.ended = true;
    await this.starting?.catch(() => undefined);
    const { child } = this;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'close');
  }

  private async start(): Promise<string> {
    const { directory, databaseUrl } = this.place;
    const where =
      databaseUrl === undefined ? ['--data', directory] : ['--database-url', databaseUrl];
    const secret = ['--secret-file', join(directory, 'secret.key')];
    const limits = ['--lookup-limits', '1000000'];
    const child = spawn(
      process.execPath,
      [quickStart, '--import', 'tsx', main, 'serve', '--port', '0', ...where, ...secret, ...limits],
      { env: { ...process.env, DATABASE_URL: '' }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    this.child = child;
    for await (const line of createInterface({ input: child.stdout })) {
      const { event, url } = JSON.parse(line) as { event: string; url?: string };
      if (event !== 'listening' || url === undefined) continue;
      // Its log is read on, so that it does not wait for that.
      child.stdout.resume();
      return url;
    }
    throw new Error('The server ended before it listened.');
  }
}
