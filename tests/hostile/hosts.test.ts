import { readFileSync } from 'node:fs';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { note } from '../helpers/notes.js';
import type { WebServer } from '../helpers/web-server.js';
import { answerWith, wholeAnswer } from './answers.js';
import { launch, openGuarded, type GuardedPage } from './browser.js';
import { isExhaustive } from './effort.js';
import {
  hasOldLibraries,
  hostFiles,
  hostPage,
  hostPages,
  nonceForStyles,
  oldLibraries,
  tags,
  usesOldLibrary,
} from './host-pages.js';
import { drive } from './in-page.js';
import { startSite, type HostPage } from './site.js';
import { widgets } from './widgets.js';

/** Milliseconds; hundreds of widgets on one page take minutes. */
const patience = isExhaustive ? 180_000 : 10_000;
const slowness = 300;

const pathOf = (name: string): string => `/${encodeURIComponent(name)}`;

const more: Record<string, HostPage> = {
  plain: { html: hostPage() },
  sandbox: {
    html: `<!doctype html><html lang="vi"><title>Khung</title>
      <iframe sandbox="allow-scripts allow-forms" src="/plain" width="700" height="900"></iframe>`,
  },
  'no nonce': {
    html: hostPage({ head: '<script src="/mootools.js"></script>' }),
    policy: nonceForStyles,
  },
  empty: { html: hostPage({ body: '<div id="frame"></div>' }) },
  hidden: { html: hostPage({ body: `<div hidden><div id="frame">${tags()}</div></div>` }) },
};

let site: WebServer;
let browser: Browser;
const passed: string[] = [];

beforeAll(async () => {
  const pages = { ...hostPages, ...more };
  const files = Object.entries(hostFiles).map(([path, text]) => [path, () => text] as const);
  const libraries = Object.entries(oldLibraries).map(
    ([path, file]) => [path, () => readFileSync(file, 'utf8')] as const,
  );
  site = await startSite({
    pages: Object.fromEntries(Object.entries(pages).map(([name, page]) => [pathOf(name), page])),
    files: Object.fromEntries([...files, ...libraries]),
    api: (name) => (request, response, path) => {
      const answer = (): void => answerWith(request, response, path, wholeAnswer);
      if (name === 'slow') setTimeout(answer, slowness);
      else answer();
    },
  });
  browser = await launch(['--host-resolver-rules=MAP mot-cua.test 127.0.0.1']);
});

afterAll(async () => {
  await browser.close();
  await site.stop();
  note(`${passed.length} host pages passed, each with every widget: ${passed.join('; ')}`);
});

async function open(name: string, origin = site.origin): Promise<GuardedPage> {
  const guarded = await openGuarded(browser, origin);
  await guarded.page.goto(origin + pathOf(name));
  return guarded;
}

/** Does with every widget what its visitors do; gives what did not appear. */
async function driveAll(frame: Page | Frame): Promise<string[]> {
  const missing: string[] = [];
  for (const widget of widgets) {
    await frame.waitForFunction(isDefined, widget.tag, { timeout: patience });
    const found = await frame.evaluate(drive, { widget, patience });
    missing.push(...found.map((one) => `${widget.tag}: ${one}`));
  }
  return missing;
}

const isDefined = (tag: string): boolean => customElements.get(tag) !== undefined;

/** Sizes in CSS pixels of what widgets show: of all text, and of whatever is pressed. */
function measure(): Record<string, { font: number; line: string; lowest: number }> {
  const result: Record<string, { font: number; line: string; lowest: number }> = {};
  const visit = (root: ParentNode): void => {
    for (const host of root.querySelectorAll('*')) {
      if (!host.shadowRoot) continue;
      const base = host.shadowRoot.querySelector('.base');
      if (base) {
        const style = getComputedStyle(base);
        const heights = [...base.querySelectorAll('button.button, select, input[type=text]')]
          .map((one) => one.getBoundingClientRect().height)
          .filter((height) => height > 0);
        result[host.localName] = {
          font: parseFloat(style.fontSize),
          line: style.lineHeight,
          lowest: Math.round(Math.min(...heights, 999)),
        };
      }
      visit(host.shadowRoot);
    }
  };
  visit(document);
  return result;
}

async function expectToWork(name: string, { page, complaints }: GuardedPage): Promise<void> {
  expect(await driveAll(page)).toEqual([]);
  const expected = await sizesOnAPlainPage();
  expect(await page.evaluate(measure)).toEqual(expected);
  expect(complaints).toEqual([]);
  passed.push(name);
  await page.context().close();
}

let plain: Promise<ReturnType<typeof measure>> | undefined;

function sizesOnAPlainPage(): Promise<ReturnType<typeof measure>> {
  return (plain ??= (async () => {
    const { page } = await open('plain');
    expect(await driveAll(page)).toEqual([]);
    const sizes = await page.evaluate(measure);
    await page.context().close();
    return sizes;
  })());
}

describe('every widget works and keeps its size', () => {
  test('on a plain page, with targets that a finger hits', async () => {
    const sizes = await sizesOnAPlainPage();
    expect(Object.keys(sizes)).toEqual(expect.arrayContaining(widgets.map(({ tag }) => tag)));
    for (const { font, lowest } of Object.values(sizes)) {
      expect(font).toBeGreaterThanOrEqual(16);
      expect(lowest).toBeGreaterThanOrEqual(44);
    }
  });

  for (const name of Object.keys(hostPages)) {
    test.skipIf(usesOldLibrary(name) && !hasOldLibraries())(`on a page with ${name}`, async () => {
      await expectToWork(name, await open(name));
    });
  }

  test.skipIf(!hasOldLibraries())('but not where MooTools’ page keeps its nonce back', async () => {
    const { page, complaints } = await open('no nonce');
    await expect.poll(() => complaints.some((one) => one.includes('style-src'))).toBe(true);
    await page.context().close();
  });

  test('on a page without HTTPS', async () => {
    const origin = site.origin.replace('127.0.0.1', 'mot-cua.test');
    const guarded = await open('plain', origin);
    expect(await guarded.page.evaluate(() => isSecureContext)).toBe(false);
    await expectToWork('without HTTPS', guarded);
  });

  test('in a frame that may do nothing but run scripts and send forms', async () => {
    const { page, complaints } = await open('sandbox');
    const frame = page.frames().find((one) => one.url().endsWith('/plain'))!;
    expect(await driveAll(frame)).toEqual([]);
    expect(await frame.evaluate(measure)).toEqual(await sizesOnAPlainPage());
    // A board asks to keep the screen on, and lives without it.
    expect(complaints.filter((one) => !one.includes('screen-wake-lock'))).toEqual([]);
    passed.push('a sandbox');
    await page.context().close();
  });

  test('where the page shows them later', async () => {
    const guarded = await open('hidden');
    await guarded.page.waitForFunction(isDefined, widgets.at(-1)!.tag);
    await guarded.page.waitForTimeout(300);
    await guarded.page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('[hidden]')) one.hidden = false;
    });
    await expectToWork('display: none at first', guarded);
  });
});

describe('what becomes of an element while it waits for an answer', () => {
  const addSlowly = ({ html, api }: { html: string; api: string }): void => {
    const frame = document.querySelector('#frame')!;
    const template = document.createElement('template');
    template.innerHTML = html;
    for (const one of template.content.children) one.setAttribute('api', api);
    frame.append(template.content);
  };
  const others = widgets.map(({ tag }) => tag);

  async function addAll(name: string, copies = 1): Promise<GuardedPage> {
    const guarded = await open('empty');
    const api = `${site.origin}/api/${name}`;
    await guarded.page.evaluate(addSlowly, { html: tags().repeat(copies), api });
    for (const tag of others) {
      await guarded.page.waitForFunction(isDefined, tag, { timeout: patience });
    }
    await guarded.page.waitForTimeout(slowness / 3);
    return guarded;
  }

  test('moved, it goes on', async () => {
    const { page, complaints } = await addAll('slow');
    await page.evaluate(() => {
      const place = document.body.appendChild(document.createElement('main'));
      place.append(...document.querySelector('#frame')!.children);
    });
    expect(await driveAll(page)).toEqual([]);
    expect(complaints).toEqual([]);
    passed.push('moved while it waits');
    await page.context().close();
  });

  test('removed, it is quiet; put back, it goes on', async () => {
    const { page, complaints } = await addAll('slow');
    await page.evaluate(() => {
      const kept = [...document.querySelector('#frame')!.children];
      kept.forEach((one) => one.remove());
      Object.assign(window, { kept });
    });
    await page.waitForTimeout(slowness * 2);
    expect(complaints).toEqual([]);
    await page.evaluate(() => {
      const { kept } = window as unknown as { kept: Element[] };
      document.querySelector('#frame')!.append(...kept);
    });
    expect(await driveAll(page)).toEqual([]);
    expect(complaints).toEqual([]);
    passed.push('removed while it waits');
    await page.context().close();
  });

  test('more than fifty on one page do not disturb each other', async () => {
    const { page, complaints } = await addAll('plain', isExhaustive ? 50 : 6);
    expect(await driveAll(page)).toEqual([]);
    expect(complaints).toEqual([]);
    passed.push(`${widgets.length * (isExhaustive ? 50 : 6)} on one page`);
    await page.context().close();
  });
});
