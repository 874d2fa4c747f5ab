import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserLauncher, SessionResult } from '@web/test-runner';
import { startWebDriver, type WebDriver } from './driver.js';
import type { WebKitPrograms } from './find.js';
import { WebKitPage } from './page.js';
import { startScreen, type Screen } from './screen.js';

/** Lets the browser's own bar shrink, so that a page can be 320 pixels wide. */
const narrowBar = `
* { min-width: 0; min-height: 0; padding: 0; border-width: 0; }
button, entry { margin: 0 -12px; }
`;

const viewport = { width: 800, height: 600 };

/** Starts WebKitGTK for web-test-runner: one window, which loads one test file after another. */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  /** The runner's commands then ask `getPage` for what Playwright would give them. */
  readonly type = 'playwright';
  readonly concurrency = 1;

  #screen: Screen | undefined;
  #driver: WebDriver | undefined;
  #page: WebKitPage | undefined;
  #session: string | undefined;
  readonly #home = mkdtempSync(join(tmpdir(), 'motcua-webkit-'));

  constructor(private readonly programs: WebKitPrograms) {}

  async startSession(id: string, url: string): Promise<void> {
    this.#page ??= await this.#start();
    this.#session = id;
    await this.#page.setViewportSize(viewport);
    await this.#page.goto(url);
  }

  async stopSession(): Promise<SessionResult> {
    this.#session = undefined;
    // Ends what the page still does.
    await this.#page?.goto('about:blank');
    return {};
  }

  isActive(id: string): boolean {
    return this.#session === id;
  }

  getBrowserUrl(): Promise<string> {
    return this.#driver!.send<string>('GET', '/url');
  }

  /** What the runner's commands ask for. */
  getPage(): WebKitPage {
    return this.#page!;
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('Nobody sees this WebKit: debug in another one.'));
  }

  async stop(): Promise<void> {
    await this.#driver?.stop();
    this.#screen?.stop();
    rmSync(this.#home, { recursive: true, force: true });
  }

  async #start(): Promise<WebKitPage> {
    const { screen, driver, browser } = this.programs;
    mkdirSync(join(this.#home, 'gtk-3.0'), { recursive: true });
    writeFileSync(join(this.#home, 'gtk-3.0/gtk.css'), narrowBar);
    this.#screen = await startScreen(screen);
    const { display } = this.#screen;
    const env = { ...process.env, DISPLAY: display, XDG_CONFIG_HOME: this.#home };
    const options = { binary: browser, args: ['--automation'] };
    this.#driver = await startWebDriver(driver, env, { 'webkitgtk:browserOptions': options });
    return new WebKitPage(this.#driver);
  }
}
