import type { Database } from '../database/database.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import type { Bytes } from '../import/bytes.js';
import { importFile } from '../import/import.js';
import type { KindName } from '../import/kinds.js';
import type { Report } from '../import/report.js';
import { exportRatings } from '../ratings/export.js';
import { purge, standardPeriods, type PurgePeriods } from '../purge.js';
import { workOnTokens, type TokenTask } from '../queue/tokens.js';
import type { Secret } from '../secret.js';

/**
 * What a server does for a command that is run beside it.
 *
 * @param give hands out what the command asks for, piece by piece
 */
type ServerCommand = (
  options: URLSearchParams,
  file: Bytes,
  report: Report,
  give: (piece: string) => void,
) => Promise<ExitStatus>;

export type ServerCommands = Readonly<Partial<Record<string, ServerCommand>>>;

/**
 * The commands that work through a server.
 *
 * @param afterImport called after each import that was kept
 */
export function serverCommands(
  database: Database,
  secret: Secret | undefined,
  afterImport: () => Promise<void>,
): ServerCommands {
  return {
    async import(options, bytes, report) {
      const kind = options.get('kind') as KindName;
      const file = { name: options.get('name') ?? '', bytes };
      const how = {
        skipBad: options.has('skipBad'),
        replace: options.has('replace'),
        noAliases: options.has('noAliases'),
        secret,
      };
      const exit = await importFile(database, kind, file, how, report);
      if (exit === exitStatus.ok) await afterImport();
      return exit;
    },

    async purge(options, _, report) {
      const entries = Object.keys(standardPeriods).map((name) => [name, readDays(options, name)]);
      await purge(database, Object.fromEntries(entries) as PurgePeriods, report);
      return exitStatus.ok;
    },

    token: (options, _, report) =>
      workOnTokens(database, Object.fromEntries(options) as unknown as TokenTask, report),

    async 'export-ratings'(options, _, __, give) {
      for await (const piece of exportRatings(database, Object.fromEntries(options))) give(piece);
      return exitStatus.ok;
    },
  };
}

/** @throws {CommandError} where there is no such number: as 0 it would have everything removed */
function readDays(options: URLSearchParams, name: string): number {
  const text = options.get(name) ?? '';
  if (/^\d+$/.test(text)) return Number(text);
  throw new CommandError(
    exitStatus.wrongUsage,
    `The server was not told for how many days to keep ${name}: is the command of another release?`,
  );
}
