import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { importThroughServer } from '../../src/server/control/control-client.js';
import { controlSocketIn } from '../../src/server/database/data-directory.js';
import { run, serve, temporaryDirectory } from './helpers/command.js';
import { nextImportBegun } from './helpers/import-begun.js';
import { keepingReport } from './helpers/report.js';

const record = (code: string): string =>
  JSON.stringify({ code, name: `Thủ tục ${code}`, field: 'F', levels: ['commune'] });

const total = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/api/v1/procedures`);
  return ((await response.json()) as { total: number }).total;
};

/** Begins an import through the server of a directory that never comes to its end by itself. */
async function startImport(directory: string): Promise<{ ended: Promise<number> }> {
  const bytes = new PassThrough();
  bytes.write(`${record('unfinished')}\n`);
  const file = { name: 'unfinished', bytes };
  const socket = controlSocketIn(directory);
  const begun = nextImportBegun();
  const ended = importThroughServer(socket, 'procedures', file, {}, keepingReport());
  await begun;
  return { ended };
}

/** Resolves when a server accepts nothing more. */
async function closed(url: string): Promise<void> {
  while (await fetch(`${url}/healthz`).catch(() => undefined)) await wait(20);
}

// One story, because each process takes seconds to start.
test('processes share a directory one at a time, and none of them spoils it', async () => {
  const directory = join(temporaryDirectory(), 'data');
  const importing = ['import', 'procedures', '-', '--data', directory];

  // Nobody runs: the command opens the directory itself.
  expect(await run(importing, record('1'))).toEqual({
    status: 0,
    output: 'stdin: 1 read, 1 new, 0 changed, 0 unchanged\n',
  });
  expect(readdirSync(directory)).toEqual(['postgres']);

  // A server runs: the command works through it, a second server is refused.
  const first = await serve('--data', directory);
  const [through, second] = await Promise.all([
    run(importing, record('2')),
    run(['serve', '--data', directory, '--port', '0']),
  ]);
  expect(through).toMatchObject({ status: 0, output: expect.stringContaining('1 new') });
  expect(second).toMatchObject({ status: 3, output: expect.stringContaining('in use by') });
  expect(await total(first.url)).toBe(2);

  // Killed in the middle of an import: nothing of that, all of the rest, and no lock in the way.
  const broken = await startImport(directory);
  first.child.kill('SIGKILL');
  await first.ended;
  expect(await broken.ended).toBe(3);
  expect(readdirSync(directory).sort()).toEqual(['control', 'lock', 'postgres', 'secret.key']);
  const next = await serve('--data', directory);
  expect(await total(next.url)).toBe(2);

  // Asked to stop: it goes, and leaves the data alone.
  next.child.kill('SIGTERM');
  expect(await next.ended).toBe(0);
  expect(readdirSync(directory).sort()).toEqual(['postgres', 'secret.key']);
});

test('--demo greets in both languages; a second signal ends it at once', async () => {
  const directory = temporaryDirectory();
  const server = await serve('--demo', '--data', directory);
  expect(server.output()).toMatch(/Một Cửa đang chạy.*http:[^]*Một Cửa is running/);
  expect(await (await fetch(server.url)).text()).toContain('<!doctype html>');
  expect(await total(server.url)).toBeGreaterThan(20);

  const unfinished = await startImport(directory);
  server.child.kill('SIGINT');
  await closed(server.url);
  expect(server.child.exitCode).toBeNull();
  server.child.kill('SIGINT');
  expect(await server.ended).toBe(1);
  expect(await unfinished.ended).toBe(3);
});

test('a server gives out an office’s pages, and goes on when nobody reads its log', async () => {
  const pages = temporaryDirectory();
  writeFileSync(join(pages, 'lay-so.html'), '<!doctype html><title>Lấy số</title>');
  const server = await serve('--data', temporaryDirectory(), '--pages', pages);
  const page = await fetch(`${server.url}/lay-so.html`);
  expect(await page.text()).toContain('Lấy số');
  expect(page.headers.get('Content-Security-Policy')).toContain("script-src 'self'");

  server.child.stdout!.destroy();
  server.child.stderr!.destroy();
  // The log's end is noticed with a delay: one request would not tell.
  for (let i = 0; i < 5; i++) {
    expect(await total(server.url)).toBe(0);
    await wait(50);
  }
  server.child.kill('SIGTERM');
  expect(await server.ended).toBe(0);
});
