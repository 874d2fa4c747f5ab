import type { Database } from '../database/database.js';
import { exitStatus, type ExitStatus } from '../errors.js';
import type { Bytes } from '../import/bytes.js';
import { importFile } from '../import/import.js';
import type { KindName } from '../import/kinds.js';
import type { Report } from '../import/report.js';
import { purge } from '../purge.js';
import type { Secret } from '../secret.js';

/** What a server does for a command that is run beside it. */
type ServerCommand = (options: URLSearchParams, file: Bytes, report: Report) => Promise<ExitStatus>;

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
      const how = { skipBad: options.has('skipBad'), replace: options.has('replace'), secret };
      const exit = await importFile(database, kind, file, how, report);
      if (exit === exitStatus.ok) await afterImport();
      return exit;
    },

    async purge(options, _, report) {
      const days = (name: string): number => Number(options.get(name));
      await purge(database, { dossiers: days('dossiers'), attempts: days('attempts') }, report);
      return exitStatus.ok;
    },
  };
}
