import type { Database } from '../../database/database.js';
import { lockImports } from '../../import/import.js';
import type { Report } from '../../import/report.js';
import { putRatings } from '../../stores/ratings.js';
import { readSetting, writeSetting } from '../../stores/settings.js';
import type { Province } from '../dossiers/province.js';
import { demoRatings } from './index.js';

/**
 * Adds the ratings of the days that have passed since the last time: those that visitors gave stay.
 *
 * @param today local date
 */
export async function addDemoRatings(
  database: Database,
  province: Province,
  today: string,
  report: Report,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await lockImports(transaction);
    const next = (await readSetting(transaction, 'demonstration-ratings')) ?? '';
    if (next >= today) return;
    const ratings = [...demoRatings(province, next, today)];
    await putRatings(transaction, ratings);
    await writeSetting(transaction, 'demonstration-ratings', today);
    report.result(`ratings: ${ratings.length} added`);
  });
}
