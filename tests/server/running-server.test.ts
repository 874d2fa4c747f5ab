import { EventEmitter, once } from 'node:events';
import { statSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  importThroughServer,
  purgeThroughServer,
} from '../../src/server/control/control-client.js';
import { controlSocketIn } from '../../src/server/database/data-directory.js';
import type { Database } from '../../src/server/database/database.js';
import { migrate } from '../../src/server/database/migrate.js';
import { openPGlite } from '../../src/server/database/pglite.js';
import type { ImportOptions } from '../../src/server/import/options.js';
import { startServer, type ServerOptions } from '../../src/server/server.js';
import { temporaryDirectory } from './helpers/command.js';
import { nextImportBegun } from './helpers/import-begun.js';
import { expectUnavailable } from './helpers/unavailable.js';
import { fileOf, keepingReport } from './helpers/report.js';

let database: Database;

beforeAll(async () => {
  database = await openPGlite();
  await migrate(database);
});
beforeEach(async () => {
  await database.query('truncate procedures, agencies, synonyms, catalogue_state, settings');
});

const record = (code: string): string =>
  JSON.stringify({ code, name: `Thủ tục ${code}`, field: 'F', levels: ['commune'] });

/** A server on a free port; it stops with the test. */
async function start(changes: Partial<ServerOptions> = {}) {
  const log: Record<string, unknown>[] = [];
  const server = await startServer({
    database,
    host: '127.0.0.1',
    port: 0,
    name: 'Thử',
    log: (event, fields) => log.push({ event, ...fields }),
    ...changes,
  });
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => (stopping ??= server.stop());
  onTestFinished(stop);
  return { url: server.url, log, stop };
}

const total = async (url: string): Promise<number> => {
  const response = await fetch(`${url}/api/v1/procedures`);
  return ((await response.json()) as { total: number }).total;
};

describe('a command beside the server', () => {
  async function take(directory: string, content: string, options: ImportOptions = {}) {
    const { problems, results, ...report } = keepingReport();
    const socket = controlSocketIn(directory);
    const status = await importThroughServer(
      socket,
      'procedures',
      fileOf(content),
      options,
      report,
    );
    return { status, problems, results };
  }

  test('works through it, and what it did is searched at once', async () => {
    const directory = temporaryDirectory();
    const { url } = await start({ directory });
    expect(statSync(controlSocketIn(directory)).mode & 0o777).toBe(0o600);
    expect(await take(directory, `${record('1')}\n${record('2')}`)).toEqual({
      status: 0,
      problems: [],
      results: ['file.jsonl: 2 read, 2 new, 0 changed, 0 unchanged'],
    });
    expect(await total(url)).toBe(2);
  });

  test('is told of bad lines, and its options count', async () => {
    const directory = temporaryDirectory();
    const { url } = await start({ directory });
    await take(directory, record('1'));
    const bad = await take(directory, `${record('3')}\n{`);
    expect(bad).toMatchObject({ status: 1, results: [] });
    expect(bad.problems[0]).toContain('file.jsonl:2: is no whole JSON object');
    expect(await total(url)).toBe(1);
    const { results } = await take(directory, `${record('3')}\n{`, {
      skipBad: true,
      replace: true,
    });
    expect(results[0]).toContain('2 read, 1 new, 0 changed, 0 unchanged, 1 removed, 1 bad');
    expect(await total(url)).toBe(1);
  });

  test('that breaks off changes nothing', async () => {
    const directory = temporaryDirectory();
    const { url } = await start({ directory });
    const socket = connect(controlSocketIn(directory));
    await once(socket, 'connect');
    const line = `${record('1')}\n`;
    const size = Buffer.byteLength(line).toString(16);
    const head = 'POST /import?kind=procedures&name=a HTTP/1.1\r\nHost: a\r\n';
    socket.write(`${head}Transfer-Encoding: chunked\r\n\r\n${size}\r\n${line}\r\n`);
    // The server answers as soon as it has begun.
    await once(socket, 'data');
    socket.destroy();
    await take(directory, record('2'));
    expect(await total(url)).toBe(1);
  });

  test('that does not say for how many days removes nothing', async () => {
    const directory = temporaryDirectory();
    await start({ directory });
    const { problems, results, ...report } = keepingReport();
    const periods = {
      dossiers: undefined as never,
      attempts: 1,
      comments: 1,
      keys: 30,
      tickets: 30,
    };
    const status = await purgeThroughServer(controlSocketIn(directory), periods, report);
    expect(status).toBe(2);
    expect(problems).toEqual([expect.stringContaining('how many days to keep dossiers')]);
    expect(results).toEqual([]);
  });

  test('is told when nobody is there', async () => {
    const { status, problems } = await take(temporaryDirectory(), record('1'));
    expect(status).toBe(3);
    expect(problems.at(-1)).toContain('Import again');
  });

  test('is told once, in plain words, when the server is killed', async () => {
    const directory = temporaryDirectory();
    const killed = createServer((_, response) => {
      response.writeHead(200).flushHeaders();
      setImmediate(() => response.destroy());
    }).listen(controlSocketIn(directory));
    onTestFinished(() => void killed.close());
    expect(await take(directory, record('1'))).toMatchObject({
      status: 3,
      problems: ['The server went away before it told the outcome. Import again.'],
    });
  });

  test('cannot where the path is too long for a socket; the server serves and says so', async () => {
    const { url, log } = await start({ directory: join(temporaryDirectory(), 'd'.repeat(100)) });
    expect(log).toEqual([expect.objectContaining({ event: 'no-control-socket' })]);
    expect(await total(url)).toBe(0);
  });
});

describe('stopping', () => {
  /** A database that answers nothing about agencies before it is told to. */
  function hesitant() {
    const signals = new EventEmitter();
    const asked = once(signals, 'asked');
    const told = once(signals, 'told');
    const query: Database['query'] = async (sql, params) => {
      if (sql.includes('from agencies')) {
        signals.emit('asked');
        await told;
      }
      return database.query(sql, params);
    };
    return { database: { ...database, query }, asked, tell: () => signals.emit('told') };
  }

  test('lets a running request end and accepts no other', async () => {
    const { asked, tell, ...options } = hesitant();
    const { url, stop } = await start(options);
    const running = fetch(`${url}/api/v1/agencies`);
    await asked;
    const stopped = stop();
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    tell();
    const response = await running;
    expect(await response.json()).toEqual({ agencies: [] });
    await stopped;
  });

  test('lets a running import end', async () => {
    const directory = temporaryDirectory();
    const { stop } = await start({ directory });
    const bytes = new PassThrough();
    const report = keepingReport();
    const socket = controlSocketIn(directory);
    const begun = nextImportBegun();
    const running = importThroughServer(socket, 'procedures', { name: 'a', bytes }, {}, report);
    bytes.write(`${record('1')}\n`);
    await begun;
    const stopped = stop();
    bytes.end(record('2'));
    expect(await running).toBe(0);
    expect(report.results).toEqual(['a: 2 read, 2 new, 0 changed, 0 unchanged']);
    await stopped;
  });

  test('does not wait for connections that only stay open', async () => {
    const { url, stop } = await start();
    const idle = connect(Number(new URL(url).port), '127.0.0.1');
    await once(idle, 'connect');
    await fetch(`${url}/healthz`);
    // The clock stands still: whoever waits until patience runs out waits for ever.
    const now = vi.spyOn(Date, 'now').mockReturnValue(Date.now());
    await stop();
    now.mockRestore();
    idle.destroy();
  });
});

test('the log has no address, path or query', async () => {
  const { url, log } = await start();
  await fetch(`${url}/api/v1/procedures?q=ly+hon`, { headers: { 'User-Agent': 'phone' } });
  await fetch(`${url}/api/v1/procedures/1.000894`);
  expect(log).toEqual([
    {
      event: 'request',
      method: 'GET',
      route: '/api/v1/procedures',
      status: 200,
      ms: expect.any(Number),
    },
    {
      event: 'request',
      method: 'GET',
      route: '/api/v1/procedures/:code',
      status: 404,
      ms: expect.any(Number),
    },
  ]);
});

// The last one, because it takes the database away.
test('a database that is gone: what is in memory goes on, the rest says so', async () => {
  const { url } = await start();
  await database.close();
  await expectUnavailable((path) => fetch(url + path));
});
