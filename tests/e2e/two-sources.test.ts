import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogueSource } from '../../src/client/catalogue-source.js';
import { createClient } from '../../src/client/create-client.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';
import { hasSharedData, readLines, sharedDataNote, type QueryCase } from '../search/shared-data.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const command = ['dist/server/main.js'];

let directory: string;
let server: ChildProcess;
let api: string;
let site: WebServer;
let browser: Browser;

function startServer(records: string): Promise<string> {
  server = spawn(
    process.execPath,
    [...command, 'serve', '--demo', '--procedures', records, '--port', '0', '--data', directory],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Promise((resolve, reject) => {
    let output = '';
    server.stdout!.on('data', (chunk) => {
      output += String(chunk);
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (address) resolve(address[0]);
    });
    server.on('exit', () => reject(new Error(`The server did not start: ${output}`)));
  });
}

/** What a commune's web server does: gives out files. */
function serveFiles(files: string): Promise<WebServer> {
  const page =
    '<!doctype html><html lang="vi"><title>Xã</title>' +
    '<script type="module" src="/cdn/embed.js" data-catalogue="/tt/catalogue.json"></script>' +
    '<motcua-procedure-search></motcua-procedure-search>';
  return startWebServer((request, response) => {
    const path = new URL(request.url!, 'http://localhost').pathname;
    const type = path.endsWith('.js') ? 'text/javascript' : 'application/json';
    if (path === '/') return void response.setHeader('content-type', 'text/html').end(page);
    try {
      const file = path.startsWith('/cdn/')
        ? `dist${path}`
        : join(files, path.slice('/tt/'.length));
      const content = readFileSync(file);
      response.setHeader('content-type', type).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
}

interface Source {
  readonly records: string;
  /** How many procedures there are. */
  readonly count: number;
  /** What people type; those of one kind ask for the same skill of the search. */
  readonly queries: readonly Pick<QueryCase, 'kind' | 'query'>[];
}

/** What the project brings with it, so that every clone can prove it. */
const demonstration = (): Source => ({
  records: pathOf('../../src/server/demo/procedures.jsonl'),
  count: readFileSync('src/server/demo/procedures.jsonl', 'utf8').trim().split('\n').length,
  queries: [
    { kind: 'with accents', query: 'đăng ký kết hôn' },
    { kind: 'without accents', query: 'dang ky khai sinh' },
    { kind: 'some accents', query: 'đăng kí kết hon' },
    { kind: 'Telex', query: 'ddawng kys keets hoon' },
    { kind: 'slip', query: 'đăng ký khai sih' },
    { kind: 'everyday word', query: 'sổ đỏ' },
    { kind: 'abbreviation', query: 'cccd' },
    { kind: 'code', query: '1.000894' },
  ],
});

const real = (): Source => ({
  records: pathOf('../../../shared/data/procedures.jsonl.gz'),
  count: 1482,
  queries: readLines<QueryCase>('queries.jsonl'),
});

describe('the demonstration’s procedures', () => provesOneAnswer(demonstration));

describe.skipIf(!hasSharedData)(`1,482 real procedures${sharedDataNote}`, () => {
  provesOneAnswer(real);

  test('make a catalogue of at most 120 kB compressed', () => {
    const catalogue = readFileSync(join(directory, 'static', 'catalogue.json'));
    expect(gzipSync(catalogue, { level: 9 }).length).toBeLessThanOrEqual(120_000);
  });
});

function provesOneAnswer(load: () => Source): void {
  let source: Source;

  beforeAll(async () => {
    source = load();
    const { records } = source;
    directory = mkdtempSync(join(tmpdir(), 'motcua-sources-'));
    const files = join(directory, 'static');
    execFileSync(process.execPath, [...command, 'catalogue', records, '-o', files]);
    [api, site, browser] = await Promise.all([
      startServer(records),
      serveFiles(files),
      chromium.launch({ executablePath: findChromium(), args: chromiumFlags }),
    ]);
  });

  afterAll(async () => {
    await browser.close();
    await site.stop();
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(directory, { recursive: true, force: true });
  });

  test('make a file for each', () => {
    expect(readdirSync(join(directory, 'static', 'procedures'))).toHaveLength(source.count);
  });

  test('give every query the same answer from the server and from static files', async () => {
    const client = createClient({ baseUrl: `${api}/api/v1` });
    const files = catalogueSource({ url: `${site.origin}/tt/catalogue.json` });
    for (const { query } of source.queries) {
      const [fromServer, fromFiles] = await Promise.all([
        client.searchProcedures({ q: query }),
        files.search({ q: query }),
      ]);
      expect(fromFiles.value, query).toEqual(fromServer.value);
    }
  });

  test('open from static files in a page, the same ones first', async () => {
    const page = await browser.newPage();
    await page.goto(site.origin);
    const client = createClient({ baseUrl: `${api}/api/v1` });
    const kinds = new Map(source.queries.map((one) => [one.kind, one]));
    for (const { query } of kinds.values()) {
      const field = page.getByRole('combobox');
      await field.fill(query);
      await page.keyboard.press('Enter');
      const { hits } = (await client.searchProcedures({ q: query })).value;
      const first = page.locator('.hits [data-code]').first();
      await expect
        .poll(() => first.getAttribute('data-code'), { message: query })
        .toBe(hits[0]?.code);
      await first.click();
      const title = page.locator('motcua-procedure-detail .title');
      await expect.poll(() => title.textContent()).toContain(hits[0]?.name);
      await page.getByRole('button', { name: 'Quay lại kết quả' }).click();
    }
    await page.close();
  });
}
