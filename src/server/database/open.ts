import { CommandError, exitStatus } from '../errors.js';
import { MissingPackageError } from '../packages.js';
import { openDataDirectory } from './data-directory.js';
import { DatabaseUnavailableError, type Database } from './database.js';
import { LockedError } from './lock.js';
import { DatabaseTooNewError, migrate } from './migrate.js';
import { openPostgres } from './postgres.js';

/** Where the records are kept: a PostgreSQL server when one is named, else a directory. */
export interface DatabasePlace {
  readonly directory: string;
  readonly databaseUrl?: string | undefined;
}

/**
 * Opens the database and brings it to this release's shape.
 *
 * @throws {LockedError} while another process has the directory open
 * @throws {CommandError} telling the operator what keeps it from opening
 */
export async function openDatabase({ directory, databaseUrl }: DatabasePlace): Promise<Database> {
  const database = await telling(directory, () =>
    databaseUrl === undefined ? openDataDirectory(directory) : openPostgres(databaseUrl),
  );
  try {
    await telling(directory, () => migrate(database));
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function telling<Result>(directory: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LockedError || error instanceof MissingPackageError) throw error;
    throw new CommandError(exitStatus.environment, explain(error as Error, directory));
  }
}

function explain(error: Error, directory: string): string {
  if (error instanceof DatabaseUnavailableError || error instanceof DatabaseTooNewError) {
    return error.message;
  }
  return 'severity' in error
    ? `The database refuses: ${error.message}.`
    : `The database in ${directory} cannot be opened: ${error.message}`;
}
