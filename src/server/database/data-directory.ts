import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isListening } from '../control/is-listening.js';
import type { Database } from './database.js';
import { LockedError, takeLock } from './lock.js';
import { openPGlite } from './pglite.js';

/** Where things lie in a data directory. */
export const databaseIn = (directory: string): string => join(directory, 'postgres');
export const controlSocketIn = (directory: string): string => join(resolve(directory), 'control');

/**
 * Opens the embedded database of a data directory, which is made where it does not exist. Only one
 * process can have it open.
 *
 * @throws {LockedError} while another process has it open
 */
export async function openDataDirectory(directory: string): Promise<Database> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  // A server in another container may share the directory and not the numbers of processes.
  if (await isListening(controlSocketIn(directory))) throw new LockedError();
  const unlock = takeLock(join(directory, 'lock'));
  try {
    const database = await openPGlite(databaseIn(directory));
    return { ...database, close: () => database.close().finally(unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}
