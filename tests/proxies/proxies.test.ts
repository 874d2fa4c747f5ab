import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { ask, openStream, type OpenStream } from './calls.js';
import {
  deskOrigin,
  deskPath,
  deskToken,
  makeCertificate,
  startDemonstration,
  type Demonstration,
} from './demonstration.js';
import { patience, proxyKinds, type Proxy, type Variant } from './web-servers.js';

const installed = proxyKinds.filter(({ isInstalled }) => isInstalled);
const proxies = new Map<string, Proxy>();
let folder: string;
let server: Demonstration | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'motcua-proxies-'));
  // A web server that root has started works as somebody else.
  chmodSync(folder, 0o755);
  const started = (server = await startDemonstration(folder));
  const place = { upstream: started.url, ...makeCertificate(folder) };
  for (const { name, start } of installed) {
    proxies.set(name, await start(join(folder, name), place));
  }
});

afterAll(async () => {
  await Promise.all([...proxies.values()].map((proxy) => proxy.stop()));
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const portOf = (name: string, variant: Variant = 'as shown'): number =>
  proxies.get(name)!.ports[variant];

async function open(...asked: Parameters<typeof openStream>): Promise<OpenStream> {
  const stream = await openStream(...asked);
  onTestFinished(() => stream.close());
  return stream;
}

describe.each(proxyKinds)('$name', ({ name, isInstalled, protocols, fullHall }) => {
  describe.runIf(isInstalled).each(protocols)('by %s', (protocol) => {
    test('lets the stream through piece by piece', async () => {
      const stream = await open(portOf(name), protocol);
      await expect.poll(stream.text).toMatch(/^retry: \d+\n\n/);
      const number = await server!.takeNumber();
      await expect.poll(stream.text).toContain(`"number":"${number}"`);
      expect(stream.hasEnded()).toBe(false);
    });

    test('passes on what the reader had last', async () => {
      const numbers = [await server!.takeNumber(), await server!.takeNumber()];
      const stream = await open(portOf(name), protocol, { 'Last-Event-ID': '1' });
      for (const number of numbers) {
        await expect.poll(stream.text).toContain(`"number":"${number}"`);
      }
    });
  });

  test.runIf(isInstalled)('holds nothing back where it compresses everything', async () => {
    const packed = { 'Accept-Encoding': 'gzip' };
    const stream = await open(portOf(name, 'compresses'), 'http/1.1', packed);
    await expect.poll(stream.text).toMatch(/^retry: /);
    const number = await server!.takeNumber();
    await expect.poll(stream.text).toContain(`"number":"${number}"`);
  });

  test.runIf(isInstalled)('cuts a stream that is silent for longer than it waits', async () => {
    const stream = await open(portOf(name, 'impatient'), 'http/1.1');
    await expect.poll(stream.hasEnded).toBe(true);
  });

  test.runIf(isInstalled)('holds a stream for everybody in a full hall', async () => {
    const streams = await Promise.all(
      Array.from({ length: fullHall }, () => open(portOf(name), 'http/1.1')),
    );
    const number = await server!.takeNumber();
    const told = (): number => streams.filter((stream) => stream.text().includes(number)).length;
    await expect.poll(told).toBe(fullHall);
    expect((await ask(portOf(name), '/healthz')).status).toBe(200);
  });

  test.runIf(isInstalled)('lets pages at its own address call numbers, and no others', async () => {
    const desk = async (headers: Record<string, string>): Promise<number> =>
      (await ask(portOf(name), deskPath, { headers: { ...deskToken, ...headers } })).status;
    const own = `https://hang-cho.example:${portOf(name)}`;
    expect(await desk({ Origin: own, 'Sec-Fetch-Site': 'same-origin' })).toBe(200);
    // As on a page without HTTPS, where browsers tell no more.
    expect(await desk({ Origin: own })).toBe(200);
    expect(await desk({ Origin: deskOrigin, 'Sec-Fetch-Site': 'cross-site' })).toBe(200);
    const other = 'https://other.example';
    expect(await desk({ Origin: other, 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await desk({ Origin: other })).toBe(403);
  });

  // Elsewhere the loopback interface has a single address.
  const hasAddresses = process.platform === 'linux';
  test.runIf(isInstalled && hasAddresses)('tells who called, not who they say', async () => {
    const caller = `127.0.0.${10 + 2 * proxyKinds.findIndex((kind) => kind.name === name)}`;
    const neighbour = caller.replace(/\d$/, (digit) => String(Number(digit) + 1));
    let count = 0;
    /** Asks for a dossier that is not there. */
    const guess = async (from: string, headers = {}): Promise<number> => {
      const code = `H99.13-260101-${1000 + count++}`;
      const body = { code, verification: { kind: 'phone', value: '0000' } };
      return (await ask(portOf(name), '/api/v1/dossiers/lookup', { from, headers, body })).status;
    };
    while ((await guess(caller)) !== 429) expect(count).toBeLessThan(100);
    expect(await guess(caller, { 'X-Forwarded-For': '203.0.113.9' })).toBe(429);
    expect(await guess(neighbour)).toBe(404);
  });
});

describe('for longer than it waits', () => {
  test.runIf(installed.length > 0)('heartbeats alone keep a stream', async () => {
    const streams = await Promise.all(
      installed.map(({ name }) => openStream(portOf(name, 'patient'), 'http/1.1')),
    );
    onTestFinished(() => streams.forEach((stream) => stream.close()));
    await new Promise((resolve) => setTimeout(resolve, 1_000 * (patience.patient + 6)));
    expect(streams.map((stream) => stream.hasEnded())).toEqual(installed.map(() => false));
    for (const stream of streams) expect(stream.text()).not.toContain('data:');
  });

  const hasNginx = installed.some(({ name }) => name === 'nginx');
  test.runIf(hasNginx)(
    'a stream that is gathered keeps no call from the board, which asks again and again',
    async () => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        args: chromiumFlags,
      });
      onTestFinished(() => browser.close());
      const page = await browser.newPage({ ignoreHTTPSErrors: true });
      await page.goto(`https://127.0.0.1:${portOf('nginx', 'gathers')}/hang-cho.html`);
      // Answered with its first piece where it were not gathered.
      let gathered: OpenStream | undefined;
      void openStream(portOf('nginx', 'gathers'), 'http/1.1').then(
        (stream) => (gathered = stream),
        () => undefined,
      );
      const board = page.locator('motcua-queue-board');
      await board.getByRole('heading').first().waitFor();
      await server!.takeNumber();
      const number = await server!.callNext();
      await board.getByText(number).first().waitFor({ timeout: 60_000 });
      expect(gathered).toBeUndefined();
    },
  );
});
