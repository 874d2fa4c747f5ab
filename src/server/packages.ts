import { readFileSync } from 'node:fs';
import { packageFile } from './assets.js';
import { CommandError, exitStatus } from './errors.js';

/** A package of the server is not installed: widgets do without, so npm leaves them out. */
export class MissingPackageError extends CommandError {
  constructor(name: string, cause: unknown) {
    super(
      exitStatus.environment,
      `The package ${name} is missing. The server needs more than the widgets:\n` +
        `  npm install ${serverPackages().join(' ')}`,
    );
    this.cause = cause;
  }
}

/**
 * Imports what needs a package of the server.
 *
 * @throws {MissingPackageError} naming the command that installs what is missing
 */
export async function needing<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = /^Cannot find package '([^']+)'/.exec(message)?.[1];
    if (code !== 'ERR_MODULE_NOT_FOUND' || missing === undefined) throw error;
    throw new MissingPackageError(missing, error);
  }
}

/** With their versions, which npm would refuse to guess wrong; quoted, for `^` means much to shells. */
function serverPackages(): string[] {
  const { peerDependencies } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
    peerDependencies: Record<string, string>;
  };
  return Object.entries(peerDependencies).map(([name, range]) => `"${name}@${range}"`);
}
