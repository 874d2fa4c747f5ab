import type { Browser, Locator, Page } from 'playwright-core';
import { deskToken } from '../../stories/example-hall.js';
import { readManifest, elementsOf, type Element } from '../../src/bundle/manifest.js';
import { complaintsOf } from '../helpers/complaints.js';

/** What an event is logged as in the guide's code, with the field that it reads. */
const logged: Readonly<Record<string, readonly [word: string, field: string]>> = {
  'motcua-procedure-search': ['search', 'total'],
  'motcua-procedure-open': ['open', 'code'],
  'motcua-procedure-link-copied': ['copied', 'link'],
  'motcua-dossier-status': ['dossier', 'status'],
  'motcua-dossier-rating-due': ['due', 'ratingToken'],
  'motcua-rating': ['rating', 'answer'],
  'motcua-rating-summary': ['summary', 'from'],
  'motcua-settlement-figures': ['figures', 'from'],
  'motcua-queue-ticket': ['ticket', 'state'],
  'motcua-queue-call': ['call', 'number'],
  'motcua-desk-call': ['desk', 'number'],
};

/** Properties that the guide sets, as they must arrive: numbers, `true` and `false`. */
const properties: readonly [tag: string, name: string, value: unknown][] = [
  ['motcua-procedure-search', 'popular', 6],
  ['motcua-satisfaction-rating', 'askAgainAfter', 0],
  ['motcua-rating-summary', 'noPickers', false],
  ['motcua-settlement-figures', 'noPickers', true],
  ['motcua-queue-board', 'muted', true],
];

/** Opens an app's page, uses its widgets (every one, where none are named), and says all that is wrong. */
export async function drive(
  browser: Browser,
  origin: string,
  tags?: readonly string[],
): Promise<string[]> {
  const page = await browser.newPage();
  const lines: string[] = [];
  const wrong = complaintsOf(page);
  page.setDefaultTimeout(15_000);
  page.on('console', (message) => {
    if (message.type() === 'log') lines.push(message.text());
  });
  try {
    await page.goto(origin);
    const elements = elementsOf(await readManifest()).filter(
      ({ tagName }) => tags?.includes(tagName) ?? true,
    );
    const isThere = (tag: string): boolean => elements.some(({ tagName }) => tagName === tag);
    for (const element of elements) await looksRight(page, element);
    for (const [tag, name, value] of properties) {
      if (isThere(tag)) await hasProperty(page, tag, name, value);
    }
    for (const [tag, use] of Object.entries(uses)) if (isThere(tag)) await use(page.locator(tag));
    for (const element of elements) await hears(page, element, lines);
  } catch (error) {
    wrong.push(error instanceof Error ? error.message : String(error));
  } finally {
    await page.close();
  }
  return wrong;
}

async function looksRight(page: Page, { tagName }: Element): Promise<void> {
  await hasProperty(page, tagName, 'headingLevel', 3);
  await page.waitForFunction(
    (tag) => (document.querySelector(tag)?.shadowRoot?.textContent?.trim() ?? '') !== '',
    tagName,
  );
}

async function hasProperty(page: Page, tag: string, name: string, value: unknown): Promise<void> {
  const told = `${tag}.${name} is not ${String(value)}`;
  await page
    .waitForFunction(
      ([tag, name, value]) => document.querySelector(tag)?.[name as 'id'] === value,
      [tag, name, value] as [string, string, string],
    )
    .catch(() => {
      throw new Error(told);
    });
}

/** What a person does; figures and the summary speak by themselves. */
const uses: Readonly<Record<string, (widget: Locator) => Promise<void>>> = {
  async 'motcua-procedure-search'(widget) {
    await widget.locator('input').first().fill('dang ky ket hon');
    await widget.locator('input').first().press('Enter');
  },
  async 'motcua-satisfaction-rating'(widget) {
    await widget.locator('label').first().click();
    await widget.getByRole('button', { name: 'Gửi đánh giá' }).click();
  },
  async 'motcua-queue-ticket'(widget) {
    await widget.locator('button', { hasText: 'Hộ tịch' }).first().click();
  },
  async 'motcua-queue-desk'(widget) {
    await widget.locator('input').first().fill(deskToken);
    await widget.locator('input').first().press('Enter');
  },
};

/** An event that came by itself or by use; one that needs a live queue or a camera is sent. */
async function hears(
  page: Page,
  { tagName, events = [] }: Element,
  lines: string[],
): Promise<void> {
  for (const { name } of events) {
    const [word, field] = logged[name] ?? [];
    if (!word || !field) throw new Error(`The guide says nothing of ${name}.`);
    if (byUse.has(name)) {
      await until(() => lines.some((line) => line.startsWith(`${word} `)), `${name}, by use`);
    }
    await page.evaluate(
      ([tag, name, field]) => {
        const event = new Event(name, { bubbles: true, composed: true });
        document.querySelector(tag)!.dispatchEvent(Object.assign(event, { [field]: 'sent' }));
      },
      [tagName, name, field] as const,
    );
    await until(() => lines.includes(`${word} sent`), name);
  }
}

const byUse = new Set([
  'motcua-procedure-search',
  'motcua-rating-summary',
  'motcua-settlement-figures',
  'motcua-rating',
  'motcua-queue-ticket',
]);

async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; !holds();) {
    if (Date.now() > end) throw new Error(`The app did not hear ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
