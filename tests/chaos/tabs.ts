import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { buildPage } from '../bundle/browser-build.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';
import type { Chaos } from './page.js';

/** How long somebody waits for thanks, in milliseconds. */
const patience = 30_000;

/** What a rating's giver was told; undefined where the page went before that, or said nothing. */
export type Told = Awaited<ReturnType<Chaos['rate']>> | undefined;

/** A browser with two tabs on one page. */
export class Tabs {
  private readonly tabs: Page[] = [];

  private constructor(
    private readonly browser: BrowserContext,
    private readonly site: WebServer,
  ) {}

  /**
   * @param profile an empty directory for what the browser keeps
   * @param api where the pages send ratings
   */
  static async open(profile: string, api: string): Promise<Tabs> {
    const chunks = await buildPage('tests/chaos/page.ts');
    const script = chunks.find(({ isEntry }) => isEntry)!.fileName;
    const html =
      '<!doctype html><html lang="vi"><title>Chaos</title>' +
      `<motcua-satisfaction-rating api="${api}"></motcua-satisfaction-rating>` +
      `<script type="module" src="/${script}"></script></html>`;
    const site = await startWebServer((request, response) => {
      const chunk = chunks.find(({ fileName }) => request.url === `/${fileName}`);
      response.setHeader('content-type', chunk ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(chunk?.code ?? html);
    });
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium()!,
      args: chromiumFlags,
    });
    const tabs = new Tabs(browser, site);
    tabs.tabs.push(browser.pages()[0] ?? (await browser.newPage()), await browser.newPage());
    await Promise.all(tabs.tabs.map((tab) => tab.goto(site.origin)));
    return tabs;
  }

  rate(tab: number, marker: string, undo: boolean): Promise<Told> {
    const rating = [marker, undo] as const;
    const told = this.tabs[tab]!.evaluate(
      (args) => (globalThis as unknown as { chaos: Chaos }).chaos.rate(...args),
      rating,
    ).catch(() => undefined);
    return Promise.race([told, pause(patience, undefined, { ref: false })]);
  }

  /** How many ratings the browser still holds. */
  left(): Promise<number> {
    return this.tabs[0]!.evaluate(() => (globalThis as unknown as { chaos: Chaos }).chaos.left());
  }

  async reload(tab: number): Promise<void> {
    await this.tabs[tab]!.reload();
  }

  /** Closes a tab and opens another. */
  async replace(tab: number): Promise<void> {
    const [fresh] = await Promise.all([this.browser.newPage(), this.tabs[tab]!.close()]);
    this.tabs[tab] = fresh;
    await fresh.goto(this.site.origin);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.browser.setOffline(offline);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }
}
