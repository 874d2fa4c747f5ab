import { randomUUID } from 'node:crypto';
import type { Rating } from '../../../src/contract/ratings.js';
import { createApp } from '../../../src/server/app.js';
import type { Database } from '../../../src/server/database/database.js';
import { createHandlers } from '../../../src/server/handlers.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import type { LimitOptions } from '../../../src/server/limits/limiter.js';
import { secret } from './dossiers.js';

/** How a rating is sent. */
export interface Sending {
  readonly key?: string;
  readonly from?: string;
}

/** A server's own way to be given ratings and asked for dossiers, from any address. */
export async function rateIn(database: Database, limits: LimitOptions = {}) {
  const search = await LiveSearch.start(database);
  const dossiers = { secret, verifications: ['phone'] as const };
  const app = createApp({
    handlers: createHandlers({
      database,
      search,
      name: 'Thử',
      dossiers,
      ratings: { secret, limits },
    }),
    checkHealth: () => Promise.resolve(),
    addressOf: (c) => c.req.header('Test-Address') ?? '198.51.100.1',
  });
  const post = async (path: string, body: object, headers: Record<string, string> = {}) =>
    app.request(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    rate: (rating: object, { key = randomUUID(), from = '198.51.100.1' }: Sending = {}) =>
      post('/ratings', rating, { 'Idempotency-Key': key, 'Test-Address': from }),
    lookUp: (code: string, value: string) =>
      post('/dossiers/lookup', { code, verification: { kind: 'phone', value } }),
    get: async (path: string) => app.request(`/api/v1${path}`),
  };
}

export const plain: Rating = { form: 'default', answer: 3 };

/** Everything that is kept of ratings, without what is random. */
export async function kept(database: Database): Promise<Record<string, unknown>[]> {
  return database.query(
    `select form, answer, reasons, criteria, comment, agency_code as agency,
       procedure_code as procedure, field, to_char(answered_on, 'YYYY-MM-DD') as "answeredOn"
     from ratings order by answered_on, answer`,
  );
}
