/**
 * `npm run test:hostile`: what `npm test` tries in samples, with every hostile string in every field
 * of every answer, and every widget fifty times on a page. Builds first; takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { bin } from '../helpers/command.js';
import { needs, prepareEnvironment } from '../helpers/environment.js';

prepareEnvironment([needs.chromium, needs.fonts, needs.oldLibraries]);

const env = { ...process.env, MOTCUA_HOSTILE: 'all' };

const succeeds = ([command, ...args]: [string, ...string[]]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', env }).status === 0;

const ok =
  succeeds(['npm', 'run', '--silent', 'build']) &&
  succeeds([bin('vitest'), 'run', '--project', 'e2e', '--testTimeout=600000', 'tests/hostile/']);
process.exitCode = ok ? 0 : 1;
