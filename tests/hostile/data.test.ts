import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { note } from '../helpers/notes.js';
import type { WebServer } from '../helpers/web-server.js';
import { answerWith, hostileAnswer, Tried, wholeAnswer } from './answers.js';
import { becameMarkup, findingsOf, launch, openGuarded } from './browser.js';
import { isExhaustive, partsOf, seeds } from './effort.js';
import { drive, mount, type Findings } from './in-page.js';
import { startSite, strictPolicy, type HostPage } from './site.js';
import { hostileStrings } from './strings.js';
import { widgets, type HostileWidget } from './widgets.js';

const policies = { 'strict policy': strictPolicy, 'no policy': undefined } as const;
type PolicyName = keyof typeof policies;
const policyNames = Object.keys(policies) as PolicyName[];

const html = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang của cơ quan</title>
  <body><script type="module" src="/cdn/motcua.js"></script>`;

/** What the tags of the page itself are. */
const own = ['script', ...widgets.map(({ tag }) => tag)];

/** Seeds of a test, unless all is tried. */
const sample = 16;
/** Widgets on a page at the same time. */
const together = 64;
const patience = 8000;

const pathOf = (name: PolicyName): string => `/${name.replace(' ', '-')}`;
const pages: Record<string, HostPage> = Object.fromEntries(
  policyNames.map((name) => {
    const policy = policies[name];
    return [pathOf(name), policy === undefined ? { html } : { html, policy }];
  }),
);

let site: WebServer;
let browser: Browser;

/** What each test had answered; tests run beside each other. */
const runs: Tried[] = [];

/** Names of APIs, which answer by what is in the name. */
const apiNames = (run: number, kinds: readonly string[], seeds: readonly number[]): string[] =>
  seeds.flatMap((seed) => kinds.map((kind) => `${kind}-${seed}-${run}`));

beforeAll(async () => {
  site = await startSite({
    pages,
    api: (name) => (request, response, path) => {
      const [kind, ...numbers] = name.split('-');
      const [seed = 0, run = 0] = numbers.map(Number);
      if (kind === 'refuse') {
        const status = [400, 404, 409, 429, 500][seed % 5]!;
        const text = hostileStrings[seed % hostileStrings.length]!;
        const errors = [{ parameter: text, pointer: text, detail: text }];
        response.writeHead(status, { 'content-type': 'application/problem+json' });
        const type = Math.floor(seed / 5) % 2 ? text : 'urn:motcua:problem:not-found';
        response.end(JSON.stringify({ type, title: text, detail: text, errors, state: text }));
        return;
      }
      answerWith(request, response, path, (operation) =>
        kind === 'plain'
          ? wholeAnswer(operation)
          : hostileAnswer(operation, { seed, all: kind === 'all' }, runs[run]!),
      );
    },
  });
  browser = await launch();
});

afterAll(async () => {
  await browser.close();
  await site.stop();
});

interface Outcome {
  readonly findings: Findings;
  readonly missing: string[];
  readonly complaints: string[];
}

async function show(
  widget: HostileWidget,
  policy: PolicyName,
  names: string[],
  wait = patience,
): Promise<Outcome> {
  const { page, complaints } = await openGuarded(browser, site.origin);
  await page.goto(site.origin + pathOf(policy));
  const apis = names.map((name) => `${site.origin}/api/${name}`);
  await page.evaluate(mount, { widget, apis });
  const missing = await page.evaluate(drive, { widget, patience: wait });
  const findings = await findingsOf(page, own);
  await page.context().close();
  return { findings, missing, complaints };
}

/** What a browser says by itself, of answers with a status and of dozens of tickets that have sound. */
const isOfTheBrowser = /Failed to load resource|The AudioContext encountered an error/;

function expectHarmless({ findings, complaints }: Outcome): void {
  expect(findings.fired, 'scripts that ran').toEqual([]);
  expect(becameMarkup(findings), 'data read as markup').toEqual([]);
  expect(findings.foreign, 'elements that no template wrote').toEqual([]);
  expect(findings.links, 'addresses of links').toEqual([]);
  expect(findings.polluted, 'every object changed').toBe(false);
  expect(complaints.filter((one) => !isOfTheBrowser.test(one))).toEqual([]);
}

describe.each(policyNames)('under %s', (policy) => {
  // They mostly wait, and can wait together.
  describe.concurrent.each(widgets)('$tag', (widget) => {
    test('shows the examples with every field that there can be', async () => {
      const outcome = await show(widget, policy, ['plain']);
      expect(outcome.missing).toEqual([]);
      expectHarmless(outcome);
    });

    test('shows hostile texts as texts', async () => {
      const tried = new Tried();
      const run = runs.push(tried) - 1;
      const all = seeds(hostileStrings.length, sample);
      const shown = new Set<string>();
      const missing: string[] = [];
      for (const part of partsOf(apiNames(run, ['seed'], all), together)) {
        const outcome = await show(widget, policy, part);
        expectHarmless(outcome);
        const text = outcome.findings.texts.join('\n');
        for (const one of tried.strings) if (text.includes(one)) shown.add(one);
        missing.push(...outcome.missing);
      }
      // Some hostile strings are refused by a widget's own rules; most must come to be shown.
      expect(missing.length, [...new Set(missing)].join()).toBeLessThan(all.length / 2);
      // Where nothing hostile is seen, nothing was tried.
      expect(shown.size).toBeGreaterThan(10);
      note(
        `${widget.tag}, ${policy}: ${tried.strings.size} hostile strings in ` +
          `${tried.pairs.size} places of answers, ${shown.size} seen as text`,
      );
    });

    test('shows no text of a refusal as markup, nor of answers that it cannot use', async () => {
      const run = runs.push(new Tried()) - 1;
      const some = seeds(hostileStrings.length, sample / 2);
      const names = apiNames(run, ['refuse', 'all'], some);
      for (const part of partsOf(names, together)) {
        expectHarmless(await show(widget, policy, part, 400));
      }
    });
  });
});

describe('the control', () => {
  /** Shows what it is told the way that widgets must not. */
  const careless = (text: string): void => {
    const element = document.createElement('motcua-careless');
    document.body.append(element);
    element.attachShadow({ mode: 'open' }).innerHTML = text;
  };

  const tryCarelessly = async (policy: PolicyName, text: string): Promise<Findings | string> => {
    const { page } = await openGuarded(browser, site.origin);
    try {
      await page.goto(site.origin + pathOf(policy));
      await page.evaluate(careless, text);
      await page.waitForTimeout(100);
      return await findingsOf(page, own);
    } catch (error) {
      return String(error);
    } finally {
      await page.context().close();
    }
  };

  const payload = '<img evil src="data:," onerror=alert(1)><a href="javascript:alert(1)">x</a>';

  test('fires where a page is careless', async () => {
    const findings = (await tryCarelessly('no policy', payload)) as Findings;
    expect(findings.fired).toEqual(['alert(1)']);
    expect(findings.foreign).toHaveLength(2);
    expect(findings.links).toEqual(['data:,', 'javascript:alert(1)']);
  });

  test('is noticed where data become markup', async () => {
    const hostile = hostileStrings.find((text) => text.startsWith('<svg'))!;
    const findings = (await tryCarelessly('no policy', hostile)) as Findings;
    expect(becameMarkup(findings)).toEqual([hostile]);
  });

  test('is stopped by the strict policy', async () => {
    expect(await tryCarelessly('strict policy', payload)).toContain('TrustedHTML');
  });
});

test.runIf(isExhaustive)('every string was tried', () => {
  const strings = new Set(runs.flatMap((tried) => [...tried.strings]));
  expect(strings.size).toBe(hostileStrings.length);
});
