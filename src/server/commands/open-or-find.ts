import { isListening } from '../control/is-listening.js';
import { controlSocketIn } from '../database/data-directory.js';
import type { Database } from '../database/database.js';
import { LockedError } from '../database/lock.js';
import { openDatabase, type DatabasePlace } from '../database/open.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';

/** A command's work, on a database of its own or through the server that has it open. */
interface Work {
  here(database: Database): Promise<ExitStatus>;
  through(socketPath: string): Promise<ExitStatus>;
}

/**
 * Does a command's work wherever the database can be reached.
 *
 * @throws {CommandError} where it cannot
 */
export async function workOn(place: DatabasePlace, work: Work): Promise<ExitStatus> {
  const database = await openDatabase(place).catch((error: unknown) => {
    if (error instanceof LockedError) return error;
    throw error;
  });
  if (database instanceof LockedError) {
    return work.through(await findServer(place.directory, database));
  }
  try {
    return await work.here(database);
  } finally {
    await database.close();
  }
}

/** The socket of the server that has the directory open. @throws {CommandError} */
async function findServer(directory: string, error: LockedError): Promise<string> {
  const socket = controlSocketIn(directory);
  if (await isListening(socket)) return socket;
  throw new CommandError(
    exitStatus.environment,
    `${directory} is ${error.message}, which takes no commands. Stop it and try again.`,
  );
}
