import { createApp } from '../../../src/server/app.js';
import type { Database } from '../../../src/server/database/database.js';
import type { DossierOptions } from '../../../src/server/dossiers/look-up.js';
import { createHandlers } from '../../../src/server/handlers.js';
import { importFile } from '../../../src/server/import/import.js';
import type { ImportOptions } from '../../../src/server/import/options.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import type { Log } from '../../../src/server/log.js';
import { Secret } from '../../../src/server/secret.js';
import { fileOf, keepingReport } from './report.js';

export const secret = new Secret(Buffer.alloc(32, 1));
export const otherSecret = new Secret(Buffer.alloc(32, 2));

export const code = 'H99.12-260302-0123';
export const phone = '0999 000 123';

/** A dossier's line in a file. */
export const dossier = (changes: object = {}): object => ({
  code,
  procedure: 'Cấp bản sao trích lục hộ tịch',
  agency: 'Sở Tư pháp',
  status: 'in-process',
  submittedAt: '2026-03-02T08:15:00+07:00',
  acceptedAt: '2026-03-02T09:00:00+07:00',
  promisedAt: '2026-03-09T17:00:00+07:00',
  applicant: 'Nguyễn Văn Mẫu',
  phone,
  ...changes,
});

export const lines = (...records: object[]): string =>
  records.map((record) => JSON.stringify(record)).join('\n');

/** Imports dossiers; tells how it ended and what was said. */
export async function takeDossiers(
  database: Database,
  content: string,
  options: ImportOptions = {},
): Promise<{ status: number; problems: string[]; result: string }> {
  const { problems, results, ...report } = keepingReport();
  const file = fileOf(content);
  const status = await importFile(database, 'dossiers', file, { secret, ...options }, report);
  return { status, problems, result: results.join('\n') };
}

/** What a lookup sends beside its code and number. */
export interface Asker {
  readonly kind?: string;
  readonly from?: string;
}

/** A server's own way to be asked for dossiers, from any address. */
export async function lookUpIn(
  database: Database,
  options: Partial<DossierOptions> = {},
  log?: Log,
) {
  const search = await LiveSearch.start(database);
  const dossiers = { secret, verifications: ['phone', 'receipt'] as const, ...options };
  const app = createApp({
    handlers: createHandlers({ database, search, name: 'Thử', dossiers, log }),
    checkHealth: () => Promise.resolve(),
    addressOf: (c) => c.req.header('Test-Address') ?? '198.51.100.1',
  });
  return async (code: string, value: string, { kind = 'phone', from }: Asker = {}) =>
    app.request('/api/v1/dossiers/lookup', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(from && { 'Test-Address': from }) },
      body: JSON.stringify({ code, verification: { kind, value } }),
    });
}
