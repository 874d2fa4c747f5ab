import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/server/main.ts', import.meta.url));

/**
 * Starts a server in a process of its own, on a temporary directory, with limits raised so far that
 * none is reached.
 *
 * @param dossiers how many it has
 * @param codeOf the code of each
 */
export async function startLookupServer(
  dossiers: number,
  codeOf: (n: number) => string,
): Promise<{ url: string; stop(): Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-lookup-'));
  const records = Array.from({ length: dossiers }, (_, n) => recordOf(codeOf(n)));
  const importing = start('import', 'dossiers', '-', '--data', directory);
  importing.stdin.end(records.map((record) => JSON.stringify(record)).join('\n'));
  await once(importing, 'close');
  const limits = ['--lookup-limits', '1000000'];
  const server = start('serve', '--port', '0', '--data', directory, ...limits);
  const url = await addressOf(server);
  // Its log is read on, so that it does not wait for that.
  server.stdout.resume();
  return {
    url,
    async stop() {
      server.kill('SIGTERM');
      await once(server, 'close');
      rmSync(directory, { recursive: true });
    },
  };
}

const recordOf = (code: string): object => ({
  code,
  procedure: 'Cấp bản sao trích lục hộ tịch',
  agency: 'Sở Tư pháp',
  status: 'in-process',
  submittedAt: '2026-03-02T08:15:00+07:00',
  phone: '0999 000 123',
});

function start(...args: string[]) {
  const env = { ...process.env, DATABASE_URL: '', MOTCUA_SECRET_FILE: '' };
  return spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** Where a server says that it listens. */
async function addressOf(server: ReturnType<typeof start>): Promise<string> {
  for await (const line of createInterface({ input: server.stdout })) {
    const { event, url } = JSON.parse(line) as { event: string; url?: string };
    if (event === 'listening' && url !== undefined) return url;
  }
  throw new Error('The server ended before it listened.');
}
