import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { demoFiles } from './assets.js';
import type { Database, Queryable } from './database/database.js';
import { demoDossiers, documentedCases, readProvince } from './demo/dossiers/index.js';
import type { Province } from './demo/dossiers/index.js';
import { dayOf } from './demo/dossiers/moment.js';
import { addDemoDesks } from './demo/desks.js';
import { addDemoRatings } from './demo/ratings/add.js';
import { CommandError, exitStatus, type ExitStatus } from './errors.js';
import { importFile, lockImports } from './import/import.js';
import type { KindName } from './import/kinds.js';
import type { ImportOptions } from './import/options.js';
import type { Report } from './import/report.js';
import type { Secret } from './secret.js';
import { readSetting, writeSetting } from './stores/settings.js';

export interface DemonstrationOptions {
  /** Procedures to show instead of the demonstration's own. */
  readonly procedureFile?: string | undefined;
  /** What the server looks dossiers up with. */
  readonly secret: Secret;
  /** Dossiers stand as on the day of this moment. */
  readonly now: Date;
}

/**
 * Makes the database hold the demonstration's records and no others; does nothing where it holds
 * them already. Dossiers are those of the day: they alone are made anew on a later one.
 *
 * @returns 0, or 1 where a file was bad; `report` was told why
 * @throws {CommandError} where the database holds records that did not come from here
 */
export async function loadDemonstration(
  database: Database,
  { procedureFile = demoFiles.procedures, secret, now }: DemonstrationOptions,
  report: Report,
): Promise<ExitStatus> {
  const files = await Promise.all([
    partOf('agencies', demoFiles.agencies),
    partOf('procedures', procedureFile),
    partOf('offices', demoFiles.offices),
  ]);
  const own = { replace: true, demonstration: true };
  const status = await loadParts(database, 'demonstration', files, own, report);
  if (status !== exitStatus.ok) return status;
  await addDemoDesks(database);
  const province = await readProvince(demoFiles);
  const dossiers = [dossierPart(now, province)];
  const options = { ...own, secret, newSecret: true };
  const ended = await loadParts(database, 'demonstration-dossiers', dossiers, options, report);
  if (ended === exitStatus.ok) await addDemoRatings(database, province, dayOf(now), report);
  return ended;
}

/** Records of one kind, as a file has them. */
interface Part {
  readonly kind: KindName;
  readonly name: string;
  readonly content: Buffer;
}

const partOf = async (kind: KindName, path: string): Promise<Part> => ({
  kind,
  name: basename(path),
  content: await readFile(path),
});

function dossierPart(now: Date, province: Province): Part {
  const records = demoDossiers(now, province);
  const lines = Array.from(records, (record) => JSON.stringify(record));
  return { kind: 'dossiers', name: 'dossiers.jsonl', content: Buffer.from(lines.join('\n')) };
}

/** Imports the parts, unless the setting tells that these very ones are there. */
async function loadParts(
  database: Database,
  setting: 'demonstration' | 'demonstration-dossiers',
  parts: readonly Part[],
  options: ImportOptions,
  report: Report,
): Promise<ExitStatus> {
  const wanted = fingerprint(parts, options);
  if ((await readSetting(database, setting)) === wanted) return exitStatus.ok;
  await database.transaction((transaction) => claim(transaction, setting));
  for (const { kind, name, content } of parts) {
    const file = { name, bytes: Readable.from([content]) };
    const status = await importFile(database, kind, file, options, report);
    if (status !== exitStatus.ok) return status;
  }
  await writeSetting(database, setting, wanted);
  return exitStatus.ok;
}

/** The page, and the dossiers to try on the day of a moment. */
export const demonstrationSite = (now: Date) => ({
  site: demoFiles.site,
  siteDocuments: { '/demo-dossiers.json': documentedCases(now) },
});

/** Whether the records are those of the demonstration. */
export async function holdsDemonstration(database: Queryable): Promise<boolean> {
  return (await readSetting(database, 'demonstration')) !== undefined;
}

function fingerprint(parts: readonly Part[], { secret }: ImportOptions): string {
  const hash = createHash('sha256');
  if (secret) hash.update(secret.sign('fingerprint'));
  for (const { content } of parts) hash.update(content).update('\0');
  return hash.digest('hex');
}

/** Makes the database the demonstration's own, at one blow: no import can come in between. */
async function claim(
  transaction: Queryable,
  setting: 'demonstration' | 'demonstration-dossiers',
): Promise<void> {
  await lockImports(transaction);
  if (!(await holdsDemonstration(transaction))) await refuseOthersRecords(transaction);
  // Noted before: what a broken start leaves behind is the demonstration's, not the operator's.
  await writeSetting(transaction, setting, 'loading');
}

async function refuseOthersRecords(transaction: Queryable): Promise<void> {
  const found = await transaction.query(
    `select 1 from procedures union all select 1 from agencies union all select 1 from dossiers
     union all select 1 from synonyms union all select 1 from holidays
     union all select 1 from everyday_names union all select 1 from rating_forms
     union all select 1 from ratings union all select 1 from offices limit 1`,
  );
  if (found.length === 0) return;
  throw new CommandError(
    exitStatus.environment,
    'This database holds records of your own, which the demonstration would replace. ' +
      'Give it a place of its own with --data.',
  );
}
