import { join } from 'node:path';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findPostgres, startPostgres } from '../helpers/postgres.js';
import { run, serve, temporaryDirectory } from './helpers/command.js';
import { code, dossier, lines } from './helpers/dossiers.js';

/** Asks a server that trusts this machine as a proxy; gives status and body. */
async function ask(url: string, code: string, value: string, from: string) {
  const response = await fetch(`${url}/api/v1/dossiers/lookup`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': `203.0.113.66, ${from}` },
    body: JSON.stringify({ code, verification: { kind: 'phone', value } }),
  });
  return { status: response.status, body: await response.text() };
}

const personal = [
  code,
  'H9912260302',
  '0999',
  '0123',
  '9999',
  'Nguyễn',
  'Mẫu',
  'M**',
  '198.51.100',
];

/** Looks at what a server wrote, without its address: a port may well have the same digits. */
function expectNothingPersonal(server: { url: string; output(): string }): void {
  const output = server.output().replaceAll(server.url, '');
  expect(output).toContain('/api/v1/dossiers/lookup');
  for (const text of [...personal, '203.0.113.66']) expect(output).not.toContain(text);
}

// One story each, because each process takes seconds to start.
test(
  'dossiers are imported, looked up and purged beside a running server, which says nothing of them',
  { timeout: 180_000 },
  async () => {
    const directory = join(temporaryDirectory(), 'data');
    const file = join(temporaryDirectory(), 'dossiers.jsonl');
    const settled = dossier({
      code: 'H99.12-240102-0001',
      status: 9,
      submittedAt: undefined,
      acceptedAt: '2024-01-02',
      settledAt: '2024-01-05',
    });
    writeFileSync(file, lines(dossier(), settled));
    const server = await serve('--data', directory, '--trusted-proxy', '127.0.0.1');

    const importing = ['import', 'dossiers', file, '--data', directory];
    const report = 'dossiers.jsonl: 2 read, 2 new, 0 changed, 0 unchanged\n';
    expect(await run(importing)).toEqual({ status: 0, output: report });
    for (let n = 1; n <= 12; n++) {
      const from = `198.51.100.${n}`;
      expect((await ask(server.url, code, '9999', from)).status).toBe(404);
      expect((await ask(server.url, code, '0123', from)).status).toBe(200);
    }
    for (let n = 0; n < 5; n++) await ask(server.url, code, '9999', '198.51.100.1');
    expect((await ask(server.url, code, '0123', '198.51.100.1')).status).toBe(429);

    // The server would go on with its own secret: it is not swapped behind its back.
    for (const secret of [
      ['--secret-file', file],
      ['--replace', '--new-secret'],
    ]) {
      const refused = await run([...importing, ...secret]);
      expect(refused.status).toBe(3);
      expect(refused.output).toContain('stop the server first');
    }

    const purging = await run(['purge', '--attempts', '0', '--data', directory]);
    expect(purging.status).toBe(0);
    expect(purging.output).toMatch(/^dossiers: 1 removed.*\nattempts: \d+ removed.*\n/);
    expect((await ask(server.url, code, '0123', '198.51.100.1')).status).toBe(200);
    expectNothingPersonal(server);

    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    // By itself, with the same secret; another one is refused, by the server as by the import.
    expect((await run(importing)).output).toContain('1 new, 0 changed, 1 unchanged');
    const other = join(temporaryDirectory(), 'secret.key');
    writeFileSync(other, 'ab'.repeat(32));
    for (const command of [importing, ['serve', '--port', '0', '--data', directory]]) {
      const { status, output } = await run([...command, '--secret-file', other]);
      expect(status).toBe(3);
      expect(output).toMatch(/^motcua: This database goes with another secret/);
      expect(output.split('\n')).toHaveLength(2);
    }

    // A lost one is not replaced by one that fits nothing.
    const lost = join(directory, 'secret.key');
    rmSync(lost);
    for (const command of [importing, ['serve', '--port', '0', '--data', directory]]) {
      const { status, output } = await run(command);
      expect(status).toBe(3);
      expect(output).toMatch(/^motcua: The secret file .* is missing.*--new-secret\.\n$/);
      expect(existsSync(lost)).toBe(false);
    }
    const anew = await run([...importing, '--replace', '--new-secret']);
    expect(anew).toMatchObject({ status: 0, output: expect.stringContaining('2 changed') });
    expect(existsSync(lost)).toBe(true);
  },
);

describe.skipIf(!findPostgres())('two servers on one PostgreSQL', () => {
  test('share secret, dossiers and limits', async () => {
    const postgres = await startPostgres();
    onTestFinished(() => postgres.stop());
    const secret = join(temporaryDirectory(), 'secret.key');
    const place = ['--database-url', postgres.url, '--secret-file', secret];
    const imported = await run(['import', 'dossiers', '-', ...place], lines(dossier()));
    expect(imported).toMatchObject({ status: 0 });
    const options = [...place, '--trusted-proxy', '127.0.0.1'];
    const servers = await Promise.all([serve(...options), serve(...options)]);
    const urls = servers.map(({ url }) => url);
    for (const url of urls) {
      expect((await ask(url, code, '0123', '198.51.100.1')).status).toBe(200);
    }
    const tries = Array.from({ length: 20 }, (_, n) =>
      ask(urls[n % 2]!, code, '9999', '198.51.100.1'),
    );
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 404)).toHaveLength(5);
    for (const url of urls) {
      expect((await ask(url, code, '0123', '198.51.100.1')).status).toBe(429);
      expect((await ask(url, code, '0123', '198.51.100.2')).status).toBe(200);
    }
    for (const server of servers) expectNothingPersonal(server);
  });
});
