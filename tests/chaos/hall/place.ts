import type { DatabasePlace } from '../../../src/server/database/open.js';
import { openDatabase } from '../../../src/server/database/open.js';
import { importFile } from '../../../src/server/import/import.js';
import { workOnTokens } from '../../../src/server/queue/tokens.js';
import { fileOf, keepingReport } from '../../server/helpers/report.js';

export const office = 'chaos';
export const services = ['a', 'b', 'c', 'd'] as const;
const counters = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** Sets up an office with four services and eight counters. @returns the desks' tokens by counter */
export async function setUpHall(place: DatabasePlace): Promise<Map<string, string>> {
  const record = {
    code: office,
    name: 'Nơi thử',
    services: services.map((id) => ({ id, name: id, prefix: id.toUpperCase() })),
    counters: counters.map((id) => ({ id, name: id, services })),
  };
  const database = await openDatabase(place);
  try {
    const report = keepingReport();
    await importFile(database, 'offices', fileOf(JSON.stringify(record)), {}, report);
    for (const counter of counters) {
      await workOnTokens(database, { act: 'create', office, counter }, report);
    }
    return new Map(counters.map((id, i) => [id, report.results[i + 1]!]));
  } finally {
    await database.close();
  }
}
