import type { Queryable } from './database/database.js';
import { purgeAttempts } from './stores/attempts.js';
import { purgeDossiers } from './stores/dossiers.js';
import type { Report } from './import/report.js';

/** How many days something is kept. */
export interface PurgePeriods {
  /** Dossiers, after they were settled, withdrawn, stopped or not accepted. */
  readonly dossiers: number;
  /** Counts of attempts to look up dossiers, after the last one. */
  readonly attempts: number;
}

export const standardPeriods: PurgePeriods = { dossiers: 730, attempts: 1 };

/** Removes what has been kept long enough, and tells `report` how much that was. */
export async function purge(
  database: Queryable,
  periods: PurgePeriods,
  report: Report,
): Promise<void> {
  const dossiers = await purgeDossiers(database, periods.dossiers);
  report.result(`dossiers: ${dossiers} removed, done for ${periods.dossiers} days or more`);
  const attempts = await purgeAttempts(database, periods.attempts);
  report.result(`attempts: ${attempts} removed, made ${periods.attempts} days ago or earlier`);
}
