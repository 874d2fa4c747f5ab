import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { buildAlone } from '../bundle/browser-build.js';
import { chromiumFlags, findChromium } from '../helpers/chromium.js';
import { startWebServer, type WebServer } from '../helpers/web-server.js';
import type { Chaos } from './page.js';

/** What a rating's giver was told; undefined where the page went before that. */
export type Told = Awaited<ReturnType<Chaos['rate']>> | undefined;

/** A browser with two tabs on one page. */
export class Tabs {
  private readonly tabs: Page[] = [];

  private constructor(
    private readonly browser: BrowserContext,
    private readonly site: WebServer,
    private readonly address: string,
  ) {}

  /**
   * @param profile an empty directory for what the browser keeps
   * @param api where the pages send ratings
   */
  static async open(profile: string, api: string): Promise<Tabs> {
    const script = (await buildAlone('tests/chaos/page.ts')).map(({ code }) => code).join('\n');
    const site = await startWebServer((request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
      response.end(
        isScript
          ? script
          : '<!doctype html><title>Chaos</title><script type="module" src="/page.js"></script>',
      );
    });
    const browser = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium()!,
      args: chromiumFlags,
    });
    const tabs = new Tabs(browser, site, `${site.origin}/?api=${encodeURIComponent(api)}`);
    tabs.tabs.push(browser.pages()[0] ?? (await browser.newPage()), await browser.newPage());
    await Promise.all(tabs.tabs.map((tab) => tab.goto(tabs.address)));
    return tabs;
  }

  rate(tab: number, marker: string, delay: number, undo: boolean): Promise<Told> {
    const rating = [marker, delay, undo] as const;
    return this.tabs[tab]!.evaluate(
      (args) => (globalThis as unknown as { chaos: Chaos }).chaos.rate(...args),
      rating,
    ).catch(() => undefined);
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
    await fresh.goto(this.address);
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.browser.setOffline(offline);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.site.stop();
  }
}
