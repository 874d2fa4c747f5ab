import type jsqr from 'jsqr';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { calledTicket, taken, waitingTicket } from '../../src/contract/examples/queue.js';
import type { Ticket } from '../../src/contract/queue.js';
import { markup, openAgencyPage, site, widgetsOfPage } from '../helpers/agency-page.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';

/** What a page did with notices: each time it asked, whether that was in a touch; and what it showed. */
interface Seen {
  asked: boolean[];
  shown: string[];
}

/** What the browser says of notices before it is asked, and whether it shows them for pages. */
interface Notices {
  readonly permission: NotificationPermission;
  /** Android's Chrome shows them for service workers only. */
  readonly isAndroid?: boolean;
}

const ticketWidget = widgetsOfPage.find(({ tag }) => tag === 'motcua-queue-ticket')!;

const html = `<!doctype html>
  <html lang="vi">
    <meta name="viewport" content="width=device-width" />
    <title>Trang của cơ quan</title>
    <script type="module" src="/embed.js" data-api="${site}/api/v1"></script>
    ${markup(ticketWidget)}
  </html>`;

/**
 * Stands before the browser's own notices, and lets them through. What is answered to a question is the
 * browser's own; before that, a headless one says that they are refused whatever it was told.
 */
function watchNotices({ permission, isAndroid = false }: Notices): void {
  const seen: Seen = { asked: [], shown: [] };
  Object.assign(globalThis, { seen });
  let answer = permission;
  const Own = Notification;
  class Watched extends Own {
    static override get permission(): NotificationPermission {
      return answer;
    }

    static override async requestPermission(): Promise<NotificationPermission> {
      seen.asked.push(navigator.userActivation.isActive);
      return (answer = await Own.requestPermission());
    }

    constructor(title: string, options?: NotificationOptions) {
      if (isAndroid) throw new TypeError('Illegal constructor.');
      super(title, options);
      seen.shown.push(title);
    }
  }
  Object.assign(globalThis, { Notification: Watched });
  // Whoever looks at the page needs no notice.
  document.hasFocus = () => false;
}

let browser: Browser;
let page: Page;
let ticket: Ticket;
/** What nobody caught. */
let thrown: string[];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
});

afterAll(() => browser.close());

beforeEach(async () => {
  ticket = waitingTicket;
  page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  thrown = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
});

afterEach(async () => {
  expect(thrown).toEqual([]);
  await page.context().close();
});

/** Opens the page with the widget, and takes a number. */
async function takeNumber(): Promise<void> {
  await openAgencyPage(page, { html, scenario: { getTicket: () => ({ output: ticket }) } });
  await page.locator('button.service').first().click();
  await page.locator('.number').waitFor();
}

async function call(): Promise<void> {
  ticket = calledTicket;
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Mời đến Quầy 2').first().waitFor();
}

const seen = (): Promise<Seen> =>
  page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

const offer = () => page.getByRole('button', { name: 'Bật thông báo trên máy' });

describe('notices', () => {
  const called = 'Mời số A019 đến Quầy 2.';
  const first = 'Thông báo đang bật: sẽ hiện ra như thế này.';
  const allow = (permissions: string[]): Promise<void> =>
    page.context().grantPermissions(permissions, { origin: site });

  const watch = (notices: Notices): Promise<unknown> => page.addInitScript(watchNotices, notices);

  test('are shown without a question where they are allowed', async () => {
    await allow(['notifications']);
    await watch({ permission: 'granted' });
    await takeNumber();
    expect(await offer().count()).toBe(0);
    await call();
    expect(await seen()).toEqual({ asked: [], shown: [called] });
  });

  test('are asked for in a touch of their button, and never before', async () => {
    await allow(['notifications']);
    await watch({ permission: 'default' });
    await takeNumber();
    await page.reload();
    await offer().waitFor();
    expect((await seen()).asked).toEqual([]);
    await offer().click();
    await page.getByText('Thông báo: đang bật').waitFor();
    await call();
    expect(await seen()).toEqual({ asked: [true], shown: [first, called] });
  });

  test.each(['denied', 'default'] as const)(
    'are left where they are refused, before or when asked: %s',
    async (permission) => {
      await allow([]);
      await watch({ permission });
      await takeNumber();
      if (permission === 'default') await offer().click();
      await page.getByText('Trình duyệt đang chặn thông báo', { exact: false }).waitFor();
      expect(await offer().count()).toBe(0);
      await call();
      expect(await seen()).toEqual({ asked: permission === 'default' ? [true] : [], shown: [] });
    },
  );

  test.each(['default', 'granted'] as const)(
    'break nothing on Android, where pages may make none: %s',
    async (permission) => {
      await allow(['notifications']);
      await watch({ permission, isAndroid: true });
      await takeNumber();
      if (permission === 'default') await offer().click();
      else await page.getByText('Thông báo: đang bật').waitFor();
      await call();
      expect(await offer().count()).toBe(0);
      expect(await page.getByText('Thông báo: đang bật').count()).toBe(0);
      expect((await seen()).asked).toHaveLength(permission === 'default' ? 1 : 0);
    },
  );
});

/** What a phone reads off a picture of the page; it takes dark for dark. */
async function readCode(picture: Buffer): Promise<string | undefined> {
  await page.addScriptTag({ path: 'node_modules/jsqr/dist/jsQR.js' });
  return page.evaluate(async (base64) => {
    const { jsQR } = globalThis as unknown as { jsQR: typeof jsqr.default };
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes]));
    const { width, height } = bitmap;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    return jsQR(data, width, height, { inversionAttempts: 'dontInvert' })?.data;
  }, picture.toString('base64'));
}

describe('the code', () => {
  test.each([
    ['light', { colorScheme: 'light' }],
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { colorScheme: 'dark', forcedColors: 'active' }],
    ['print', { media: 'print' }],
  ] as const)(
    'leads to the number, with the secret in the fragment alone: %s',
    async (_, media) => {
      await page.emulateMedia(media);
      await takeNumber();
      await page.locator('.share-button').evaluate((button: HTMLElement) => button.click());
      const code = page.locator('svg.code');
      await code.waitFor();
      const read = await readCode(await code.screenshot());
      const { office, id } = waitingTicket;
      expect(read).toBe(`${site}/#motcua-ticket=${office.code}/${id}/${taken.follow}`);
      expect(read).not.toContain(taken.hold);
    },
  );
});
