import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { places } from '../find-program.js';

/** What WebKitGTK's tests need: a driver, its browser, and a screen that nobody looks at. */
export interface WebKitPrograms {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/** Where Debian and its kin keep the browser, which is in no folder of PATH. */
function browserPlaces(): string[] {
  const libraries = ['/usr/lib', '/usr/libexec'].filter((folder) => existsSync(folder));
  return libraries
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .filter((path) => existsSync(path));
}

/** The programs, or nothing where one of them is missing. */
export function findWebKit(): WebKitPrograms | undefined {
  const [driver] = places('WebKitWebDriver');
  const [screen] = places('Xvfb');
  const [browser] = browserPlaces();
  return driver && screen && browser ? { driver, screen, browser } : undefined;
}
