import { run } from './command.js';

/** The registry cannot be reached, or lacks something: nothing that a test could mend. */
export class RegistryError extends Error {}

/** How npm says so; whatever else goes wrong is the package's fault. */
const fromRegistry =
  /\b(E(TIMEDOUT|NOTFOUND|CONN\w+|AI_AGAIN|TARGET|NOTCACHED|40[1347]|429|5\d\d)|ERR_SOCKET\w*|FETCH_ERROR)\b/;

const quietly = ['--no-audit', '--no-fund', '--loglevel=error', '--fetch-retries=1'];

/**
 * Runs npm in a folder.
 *
 * @param command such as `ci` or `install`
 * @throws {RegistryError} where the registry is what failed
 */
export async function npm(command: string, folder: string, ...rest: string[]): Promise<void> {
  const { ok, output } = await run(['npm', command, '--prefix', folder, ...quietly, ...rest]);
  if (ok) return;
  throw fromRegistry.test(output) ? new RegistryError(output) : new Error(output);
}
