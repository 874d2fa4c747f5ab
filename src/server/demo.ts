import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { demoFiles } from './assets.js';
import type { Database, Queryable } from './database/database.js';
import { CommandError, exitStatus, type ExitStatus } from './errors.js';
import { importFile, lockImports } from './import/import.js';
import type { KindName } from './import/kinds.js';
import type { Report } from './import/report.js';
import { agencies } from './stores/agencies.js';
import { procedures } from './stores/procedures.js';
import { readSetting, writeSetting } from './stores/settings.js';
import { synonyms } from './stores/synonyms.js';

/**
 * Makes the database hold the demonstration's records and no others; does nothing where it holds
 * them already.
 *
 * @param procedureFile procedures to show instead of the demonstration's own
 * @returns 0, or 1 where a file was bad; `report` was told why
 * @throws {CommandError} where the database holds records that did not come from here
 */
export async function loadDemonstration(
  database: Database,
  procedureFile: string | undefined,
  report: Report,
): Promise<ExitStatus> {
  const files: [KindName, string][] = [
    ['agencies', demoFiles.agencies],
    ['procedures', procedureFile ?? demoFiles.procedures],
  ];
  const wanted = await fingerprint(files.map(([, path]) => path));
  const loaded = await readSetting(database, 'demonstration');
  if (loaded === wanted) return exitStatus.ok;
  await database.transaction(claim);
  for (const [kind, path] of files) {
    const file = { name: basename(path), bytes: createReadStream(path) };
    const options = { replace: true, demonstration: true };
    const status = await importFile(database, kind, file, options, report);
    if (status !== exitStatus.ok) return status;
  }
  await writeSetting(database, 'demonstration', wanted);
  return exitStatus.ok;
}

/** Whether the records are those of the demonstration. */
export async function holdsDemonstration(database: Database): Promise<boolean> {
  return (await readSetting(database, 'demonstration')) !== undefined;
}

async function fingerprint(paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(await readFile(path)).update('\0');
  return hash.digest('hex');
}

/** Makes the database the demonstration's own, at one blow: no import can come in between. */
async function claim(transaction: Queryable): Promise<void> {
  await lockImports(transaction);
  if ((await readSetting(transaction, 'demonstration')) === undefined) {
    await refuseOthersRecords(transaction);
  }
  // Noted before: what a broken start leaves behind is the demonstration's, not the operator's.
  await writeSetting(transaction, 'demonstration', 'loading');
}

async function refuseOthersRecords(transaction: Queryable): Promise<void> {
  let found = 0;
  for (const store of [procedures, agencies, synonyms]) {
    found += (await store.list(transaction)).length;
  }
  if (found === 0) return;
  throw new CommandError(
    exitStatus.environment,
    'This database holds records of your own, which the demonstration would replace. ' +
      'Give it a place of its own with --data.',
  );
}
