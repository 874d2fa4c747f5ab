import type { BrowserLauncher } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumFlags, findChromium, isHeadlessShell } from './chromium.js';
import { findFirefox, firefoxPrefs } from './firefox.js';
import { findWebKit } from './webkit/find.js';
import { WebKitLauncher } from './webkit/launcher.js';

export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

export const engineNames: Readonly<Record<Engine, string>> = {
  chromium: 'Chromium',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

const launchers: Readonly<Record<Engine, () => BrowserLauncher | undefined>> = {
  chromium() {
    const executablePath = findChromium();
    return executablePath
      ? chromeLauncher({
          launchOptions: {
            executablePath,
            args: chromiumFlags,
            headless: isHeadlessShell(executablePath) ? 'shell' : true,
          },
          // Pages that run at the same time must not find what others have stored.
          createPage: async ({ context }) =>
            (await context.browser().createBrowserContext()).newPage(),
        })
      : undefined;
  },
  firefox() {
    const executablePath = findFirefox();
    if (!executablePath) return undefined;
    const launchOptions = {
      browser: 'firefox',
      executablePath,
      extraPrefsFirefox: firefoxPrefs,
    } as const;
    // Puppeteer, which this launcher uses, speaks WebDriver BiDi with Firefox.
    return Object.assign(chromeLauncher({ launchOptions }), { name: 'Firefox' });
  },
  webkit() {
    const programs = findWebKit();
    return programs && new WebKitLauncher(programs);
  },
};

/** What starts an engine for web-test-runner; nothing where it is not installed. */
export const launcherOf = (engine: Engine): BrowserLauncher | undefined => launchers[engine]();

/** Why an engine cannot be used, found by starting it once; nothing when it can. */
export async function whyNot(engine: Engine): Promise<string | undefined> {
  const launcher = launcherOf(engine);
  if (!launcher) return 'it is not installed';
  try {
    await launcher.startSession('check', 'about:blank');
    return undefined;
  } catch (error) {
    return `it does not start: ${String(error).split('\n')[0]}`;
  } finally {
    await launcher.stop?.();
  }
}
