import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { hasOldLibraries } from '../hostile/host-pages.js';
import { findChromium } from './chromium.js';
import { findPostgres } from './postgres.js';

/** Something that the tests need and npm does not bring. */
interface Need {
  readonly name: string;
  readonly packages: readonly string[];
  /** What happens without it; nothing where no test can run. */
  readonly without?: string;
  isThere(): boolean;
}

export const needs = {
  chromium: {
    name: 'Chromium',
    packages: ['chromium'],
    isThere: () => findChromium() !== undefined,
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

/** Ubuntu's `chromium` package only brings the snap, which does not work in a container. */
const isInApt = (need: Need): boolean => need !== needs.chromium || !isUbuntu();

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
  const packages = missing.flatMap((need) => need.packages);
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8' });
    if (status !== 0) console.error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

function command(need: Need): string {
  return isInApt(need)
    ? `sudo apt-get install -y ${need.packages.join(' ')}`
    : 'npx playwright-core install --with-deps chromium';
}

const output = (name: string, args: string[]): string =>
  spawnSync(name, args, { encoding: 'utf8' }).stdout?.trim() ?? '';
