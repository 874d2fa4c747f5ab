import type { Database, Queryable } from '../database/database.js';
import { CommandError, exitStatus, type ExitStatus } from '../errors.js';
import { updateCatalogueState } from '../stores/catalogue-state.js';
import { readSetting } from '../stores/settings.js';
import { BadFileError } from './bad-file.js';
import { collect, reportBadLine, type Collected, type ImportFile } from './collect.js';
import { kinds, type Kind, type KindName } from './kinds.js';
import type { ImportOptions } from './options.js';
import type { Report } from './report.js';
import { summarize, write } from './write.js';

type Item = { code: string };

/** One import on its way. */
interface Job {
  readonly kind: Kind<Item>;
  readonly name: string;
  readonly options: ImportOptions;
  readonly report: Report;
  readonly collected: Collected<Item>;
}

/** Any number, as long as it stays the same: the advisory lock that imports share. */
const lock = 7_264_002;

/** Makes imports into one database wait for each other, until the transaction ends. */
export async function lockImports(transaction: Queryable): Promise<void> {
  await transaction.query('select pg_advisory_xact_lock($1)', [lock]);
}

/**
 * Imports a file in one transaction: all of it or nothing. Records are added and replaced by code; a
 * file that was imported before changes nothing.
 *
 * @returns 0, or 1 where the file was bad and nothing was kept; `report` was told why
 * @throws {CommandError} where the database holds the demonstration, of which these are not, or where
 *   dossiers are imported with another secret than those that are there
 */
export async function importFile(
  database: Database,
  kindName: KindName,
  file: ImportFile,
  options: ImportOptions,
  report: Report,
): Promise<ExitStatus> {
  const kind = kinds[kindName] as Kind<Item>;
  const collected = await collectOrReport(file, kind, report);
  if (!collected) return exitStatus.badInput;
  const job = { kind, name: file.name, options, report, collected };
  // The file was read before: a slow one must not keep the database waiting.
  const summary = await database.transaction((transaction) => finish(transaction, job));
  if (summary === undefined) return exitStatus.badInput;
  report.result(`${file.name}: ${summary}`);
  return exitStatus.ok;
}

async function collectOrReport(
  file: ImportFile,
  kind: Kind<Item>,
  report: Report,
): Promise<Collected<Item> | undefined> {
  try {
    return await collect(file, kind, report);
  } catch (error) {
    if (!(error instanceof BadFileError)) throw error;
    report.problem(`${file.name} ${error.message}`);
    return undefined;
  }
}

/** @returns what was written, in words; undefined where the records are not acceptable */
async function finish(transaction: Queryable, job: Job): Promise<string | undefined> {
  const { kind, name, options, report, collected } = job;
  await lockImports(transaction);
  if (!options.demonstration) await refuseDemonstration(transaction);
  const store = await kind.openStore(transaction, options);
  await dropBadLinks(transaction, job);
  if (!isAcceptable(job)) return undefined;
  const written = await write(transaction, store, collected.good, options, (count) =>
    report.progress(`${name}: ${count} of ${collected.good.length} written`),
  );
  if (kind.inCatalogue) await updateCatalogueState(transaction);
  return summarize(collected, written, options);
}

/** A start of the demonstration replaces what its database holds: nothing else may be in there. */
async function refuseDemonstration(transaction: Queryable): Promise<void> {
  if ((await readSetting(transaction, 'demonstration')) === undefined) return;
  throw new CommandError(
    exitStatus.environment,
    'This database holds the demonstration, which would replace your records. Give them a place ' +
      'of their own with --data or --database-url, or delete the demonstration first.',
  );
}

/** Takes out the records that point to nothing, which may make others point to nothing. */
async function dropBadLinks(transaction: Queryable, job: Job): Promise<void> {
  const { name, options, report, collected } = job;
  const { links } = job.kind;
  if (!links) return;
  const existing = options.replace ? [] : await links.existing(transaction);
  // Without `skipBad` one round is enough: what follows from a bad line would only confuse.
  while (collected.bad === 0 || options.skipBad) {
    const bad = links.bad(collected.good, existing);
    if (bad.length === 0) return;
    for (const line of bad) reportBadLine(name, line, report);
    const lines = new Set(bad.map(({ line }) => line));
    collected.good = collected.good.filter(({ line }) => !lines.has(line));
    collected.bad += bad.length;
  }
}

function isAcceptable({ name, options, report, collected: { good, bad } }: Job): boolean {
  if (good.length === 0) {
    report.problem(`${name}: no record is good, nothing was changed.`);
    return false;
  }
  if (bad === 0 || options.skipBad) return true;
  report.problem(
    `${name}: ${bad} of ${good.length + bad} records are bad, nothing was changed. ` +
      '--skip-bad keeps the good ones.',
  );
  return false;
}
