import { importThroughServer } from '../control/control-client.js';
import { isListening } from '../control/is-listening.js';
import { controlSocketIn } from '../database/data-directory.js';
import { LockedError } from '../database/lock.js';
import { openDatabase, type DatabasePlace } from '../database/open.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import type { ImportFile } from '../import/collect.js';
import { importFile } from '../import/import.js';
import { kinds, type KindName } from '../import/kinds.js';
import type { ImportOptions } from '../import/options.js';
import { placeOf, placeOptions, readArguments, wrongUsage } from './arguments.js';
import { openFile } from './open-file.js';
import { terminalReport } from './terminal-report.js';

export const help = `motcua import: take in records from a file

  motcua import procedures FILE [options]
  motcua import agencies FILE [options]
  motcua import synonyms FILE [options]

FILE is JSON Lines (one record a line) or CSV (first line: the names of the fields), plain or
.gz, in UTF-8; - is standard input. The fields are those of Procedure and Agency in the contract
(/api/v1/openapi.json). Agencies and components of a procedure may be plain names. In CSV, items
of a list are separated by semicolons, or stand on lines of their own within the cell; what has
parts of its own (submissionMethods, openingHours) is a cell of JSON.

Synonyms are the words of your own people, added to those that the search knows by itself:
{"terms":["bìa đỏ"],"means":["giấy chứng nhận quyền sử dụng đất"]} makes a search for the terms
also find what they mean; "twoWay":true the reverse as well.

A record replaces the one of the same code (a synonym: of the same terms). The whole file is taken
in, or nothing of it: each bad line is named with its number, field and reason. The same file again
changes nothing.

Options
  --skip-bad           keep the good records although there are bad ones
  --replace            also remove every record that is not in the file
  --data DIR           directory of the embedded database (.motcua)
  --database-url URL   a PostgreSQL server instead (or the environment's DATABASE_URL)
  --help               this text

While a server runs on the same directory, the import works through it. A database that was used
for serve --demo takes nothing: choose another, or delete that one first.

Examples
  motcua import agencies agencies.csv
  motcua import procedures procedures.jsonl.gz --replace
  zcat export.jsonl.gz | motcua import procedures - --skip-bad

Exit status: 0 done, 1 bad input, 2 wrong usage, 3 database not available.
`;

const options = {
  ...placeOptions,
  'skip-bad': { type: 'boolean' },
  replace: { type: 'boolean' },
} as const;

export async function run(args: string[]): Promise<ExitStatus> {
  const { values, positionals } = readArguments(args, options);
  const [kind, path, ...others] = positionals;
  const kindNames = Object.keys(kinds);
  if (kind === undefined || !kindNames.includes(kind)) {
    throw wrongUsage(`What to import? ${kindNames.join(', ')}: one of these, then the file.`);
  }
  if (path === undefined || others.length > 0) throw wrongUsage('One file is wanted.');
  const importOptions = { skipBad: values['skip-bad'] ?? false, replace: values.replace ?? false };
  return importInto(placeOf(values), kind as KindName, await openFile(path), importOptions);
}

async function importInto(
  place: DatabasePlace,
  kind: KindName,
  file: ImportFile,
  importOptions: ImportOptions,
): Promise<ExitStatus> {
  const report = terminalReport();
  const database = await openDatabase(place).catch((error: unknown) => {
    if (error instanceof LockedError) return error;
    throw error;
  });
  if (database instanceof LockedError) {
    const socket = await findServer(place.directory, database);
    return importThroughServer(socket, kind, file, importOptions, report);
  }
  try {
    return await importFile(database, kind, file, importOptions, report);
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
    `${directory} is ${error.message}, which takes no commands. Stop it and import again.`,
  );
}
