import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasOldLibraries } from '../hostile/host-pages.js';
import { findChromium, hasHeadlessShell, headlessShell } from './chromium.js';
import { findFirefox } from './firefox.js';
import { findPostgres } from './postgres.js';
import { findApache, findNginx } from './web-servers.js';
import { findWebKit } from './webkit/find.js';

/** Something that the tests need and npm does not bring. */
interface Need {
  readonly name: string;
  readonly packages: readonly string[];
  /** How it comes to Ubuntu, where the package only brings a snap, which containers cannot run. */
  readonly onUbuntu?: string;
  /** What happens without it; nothing where no test can run. */
  readonly without?: string;
  isThere(): boolean;
}

export const needs = {
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    onUbuntu: 'npx playwright-core install --with-deps chromium',
    isThere: () => findChromium() !== undefined,
  },
  headlessShell: {
    name: 'Chromium’s headless shell',
    packages: [headlessShell],
    without: 'the tests run in a whole Chromium, which takes several times as long',
    isThere: () => hasHeadlessShell() || isUbuntu(),
  },
  firefox: {
    name: 'Firefox',
    packages: ['firefox-esr'],
    onUbuntu: 'unpack https://www.mozilla.org/firefox/all and set FIREFOX_PATH',
    without: 'the tests are not run in it',
    isThere: () => findFirefox() !== undefined,
  },
  webkit: {
    name: 'WebKitGTK (WebKitWebDriver, MiniBrowser, Xvfb)',
    packages: ['webkit2gtk-driver', 'xvfb'],
    without: 'the tests are not run in it',
    isThere: () => findWebKit() !== undefined,
  },
  fonts: {
    name: 'a font with Vietnamese letters',
    packages: ['fontconfig', 'fonts-noto-core', 'fonts-liberation2'],
    without: 'text may be measured with mixed fonts',
    isThere: () => process.platform !== 'linux' || output('fc-list', [':lang=vi']) !== '',
  },
  postgres: {
    name: 'PostgreSQL',
    packages: ['postgresql'],
    without: 'its tests are skipped',
    isThere: () => findPostgres() !== undefined,
  },
  nginx: {
    name: 'nginx (and OpenSSL, for its certificate)',
    packages: ['nginx', 'openssl'],
    without: 'its tests are skipped',
    isThere: () => findNginx() !== undefined,
  },
  apache: {
    name: 'Apache httpd (and OpenSSL, for its certificate)',
    // Without the service that the package `apache2` starts.
    packages: ['apache2-bin', 'openssl'],
    without: 'its tests are skipped',
    isThere: () => findApache() !== undefined,
  },
  oldLibraries: {
    name: 'Prototype.js or MooTools',
    packages: ['libjs-prototype', 'libjs-mootools'],
    without: 'the tests of their pages are skipped',
    isThere: hasOldLibraries,
  },
} satisfies Record<string, Need>;

/**
 * Makes sure that what the tests need is there: installs it where it may (root with apt-get), else
 * names the command. Throws where no test can run without it.
 */
export function prepareEnvironment(wanted: readonly Need[]): void {
  const missing = wanted.filter((need) => !need.isThere());
  if (missing.length > 0 && mayInstall()) install(missing.filter(isInApt));
  const absent = missing.filter((need) => !need.isThere());
  for (const need of absent) {
    const until = need.without === undefined ? '' : ` Until then ${need.without}.`;
    console.log(`${need.name} is missing. To install it: ${command(need)}.${until}`);
  }
  if (absent.some(({ without }) => without === undefined)) {
    throw new Error('Without that the tests cannot run.');
  }
}

const mayInstall = (): boolean =>
  process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

const isInApt = (need: Need): boolean => need.onUbuntu === undefined || !isUbuntu();

function isUbuntu(): boolean {
  try {
    return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function install(missing: readonly Need[]): void {
  if (missing.length === 0) return;
  console.log(`Installing ${missing.map(({ name }) => name).join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Each on its own: one that a distribution does not have keeps nothing else away.
  const installs = missing.map(({ packages }) => [
    'install',
    '-y',
    '--no-install-recommends',
    ...packages,
  ]);
  for (const args of [['update'], ...installs]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

function command(need: Need): string {
  return need.onUbuntu !== undefined && isUbuntu()
    ? need.onUbuntu
    : `sudo apt-get install -y ${need.packages.join(' ')}`;
}

const output = (name: string, args: string[]): string =>
  spawnSync(name, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
