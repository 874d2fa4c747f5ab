import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../src/client/create-client.js';
import type { WebServer } from '../helpers/web-server.js';
import { operationAt, send, wholeAnswer } from './answers.js';
import { launch, openGuarded } from './browser.js';
import { isExhaustive } from './effort.js';
import { drive, mount } from './in-page.js';
import { startSite } from './site.js';
import { widgets, type HostileWidget } from './widgets.js';

type Lie = (response: ServerResponse, path: string, request: IncomingMessage) => void;

const json = (response: ServerResponse, body: string): void => {
  response.setHeader('content-type', 'application/json');
  response.end(body);
};

const megabyte = 1024 * 1024;

/** What a server may say instead of the truth, and at once. */
const quickLies: Record<string, Lie> = {
  'a list instead of an object': (response) => json(response, '[]'),
  nothing: (response) => json(response, 'null'),
  'a number': (response) => json(response, '1e999'),
  'every field of a wrong type': (response, path, { method }) => {
    const operation = operationAt(path, method);
    const wrong = Object.keys(operation ? (wholeAnswer(operation) as object) : {});
    json(response, JSON.stringify(Object.fromEntries(wrong.map((key) => [key, { a: [1] }]))));
  },
  'JSON that breaks off': (response) => json(response, '{"code": "1.0'),
  'ten megabytes of one text': (response) => json(response, `"${'x'.repeat(10 * megabyte)}"`),
  'ten thousand objects in each other': (response) =>
    json(response, '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)),
  'HTML instead of JSON': (response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>Đăng nhập</title><script>alert(1)</script>');
  },
  'a redirect to itself': (response, _path, { url }) =>
    void response.writeHead(302, { location: url }).end(),
  'a redirect to nowhere': (response) =>
    void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end(),
  'an empty answer': (response) => void response.writeHead(204).end(),
  'a connection that breaks': (response) => void response.destroy(),
  'a status that says nothing': (response) => void response.writeHead(418).end('{}'),
};

const spaces = ' '.repeat(64 * 1024);

/** What a server may do to keep others waiting. */
const slowLies: Record<string, Lie> = {
  silence: () => undefined,
  'headers and then silence': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{');
  },
  'a drip that never ends': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const drip = setInterval(() => response.write(' '), 40);
    response.on('close', () => clearInterval(drip));
  },
  'a stream without end': (response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const pour = (): void => {
      while (!response.destroyed && response.write(spaces));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  },
};

/** Those at which an attempt ends within seconds: a drip is listened to for two minutes. */
const soonEnded = Object.fromEntries(
  Object.entries(slowLies).filter(([name]) => !name.startsWith('a drip')),
);

const lies = { ...quickLies, ...slowLies };
const names = Object.keys(lies);

let site: WebServer;
let browser: Browser;

beforeAll(async () => {
  site = await startSite({
    pages: {
      '/': {
        html: `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>
          <body><script type="module" src="/cdn/motcua.js"></script>`,
      },
    },
    api: (name) => (request, response, path) => {
      const operation = operationAt(path, request.method);
      // Widgets that ask what a server offers, before they ask for more, are told the truth first.
      const isOffer = operation?.name === 'getService' && name.startsWith('then-');
      if (operation && isOffer) return send(response, operation, wholeAnswer(operation));
      lies[names[Number(name.replace(/\D/g, ''))]!]!(response, path, request);
    },
  });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

/**
 * What says in words that something did not work. A rating asks by itself where no form comes, and
 * keeps the answer until somebody takes it.
 */
const spoken =
  '[part~=error], [role=alert], .message, .problem, .field-error, [part~=question], [part~=delivery]';

// They mostly wait, and can wait together.
describe.concurrent.each(widgets)('$tag', (widget) => {
  test('says that something is wrong, whatever a server says, and runs nothing of it', async ({
    expect,
  }) => {
    const { page, complaints } = await openGuarded(browser, site.origin);
    await show(page, widget, quickLies);
    // Nothing is left waiting: reads are tried three times, with pauses that have a limit.
    await expect.poll(() => unclear(page, widget), { timeout: 25_000, interval: 200 }).toEqual([]);
    expect(await page.evaluate(() => window.hostile.fired)).toEqual([]);
    expect(complaints.filter((one) => !isAboutTheLie(one))).toEqual([]);
    await page.context().close();
  }, 60_000);

  // In real time: a clock that is put on lets some of these pages stand still for ever.
  test.runIf(isExhaustive)(
    'says so as well when a server keeps it waiting',
    async ({ expect }) => {
      const { page } = await openGuarded(browser, site.origin);
      await show(page, widget, soonEnded);
      // Three attempts of 15 seconds, and the pauses between them.
      const patience = { timeout: 90_000, interval: 1000 };
      await expect.poll(() => unclear(page, widget), patience).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});

/** Puts one of the widgets on the page for each lie: told at once, and only after the truth about the offer. */
async function show(page: Page, widget: HostileWidget, lies: Record<string, Lie>): Promise<void> {
  await page.goto(site.origin);
  const apis = Object.keys(lies).flatMap((name) => [
    `${site.origin}/api/now-${names.indexOf(name)}`,
    `${site.origin}/api/then-${names.indexOf(name)}`,
  ]);
  await page.evaluate(mount, { widget, apis });
  await page.evaluate(drive, { widget, patience: 1500 });
}

/** The lies at which a widget still waits, or has nothing to say. */
async function unclear(page: Page, { tag }: HostileWidget): Promise<string[]> {
  const found = await page.evaluate(waitingOrDumb, { tag, selector: spoken });
  return found.map(lieAt);
}

/** Addresses of widgets that still wait, or that have nothing to say. */
function waitingOrDumb({ tag, selector }: { tag: string; selector: string }): string[] {
  return [...document.querySelectorAll(tag)]
    .filter(({ shadowRoot }) => {
      const isWaiting = shadowRoot?.querySelector('.busy') !== null;
      return isWaiting || !shadowRoot?.querySelector(selector);
    })
    .map((one) => one.getAttribute('api')!);
}

const lieAt = (api: string): string => names[Number(api.replace(/^.*-/, ''))]!;

/** Console lines of the browser itself, and requests that a redirect sent elsewhere. */
const isAboutTheLie = (text: string): boolean =>
  /Failed to load resource|asked http:\/\/127\.0\.0\.1:1\/|CORS policy|^motcua: /.test(text);

describe('the client’s wait has an end', () => {
  test.each(Object.keys(slowLies))('%s', async (name) => {
    const baseUrl = `${site.origin}/api/now-${names.indexOf(name)}`;
    const client = createClient({ baseUrl, timeout: 200, attempts: 1 });
    // Eight silences of 200 ms at most, or 32 MB: the test's own time limit is far above both.
    const call = client.searchProcedures({ q: 'x' });
    await expect(call).rejects.toThrow(
      name === 'a stream without end' ? /longer than|in time/ : 'in time',
    );
  });

  test.each(Object.keys(quickLies))('%s', async (name) => {
    const baseUrl = `${site.origin}/api/now-${names.indexOf(name)}`;
    const client = createClient({ baseUrl, timeout: 5000, attempts: 1 });
    await expect(client.searchProcedures({ q: 'x' })).rejects.toThrow();
  });
});
