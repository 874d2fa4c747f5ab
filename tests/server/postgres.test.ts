import { describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../src/server/app.js';
import type { Database } from '../../src/server/database/database.js';
import { migrate } from '../../src/server/database/migrate.js';
import { openPostgres } from '../../src/server/database/postgres.js';
import { createHandlers } from '../../src/server/handlers.js';
import { LiveSearch } from '../../src/server/live-search.js';
import { findPostgres, startPostgres } from '../helpers/postgres.js';
import { expectUnavailable } from './helpers/unavailable.js';

async function serve(database: Database) {
  await migrate(database);
  const search = await LiveSearch.start(database);
  const handlers = createHandlers({ database, search, name: 'Thử' });
  const app = createApp({ handlers, checkHealth: () => database.query('select 1') });
  return async (path: string) => app.request(path);
}

describe.skipIf(!findPostgres())('PostgreSQL', () => {
  test('that cuts its connections, then stops', { timeout: 90_000 }, async () => {
    const postgres = await startPostgres();
    let running = true;
    const stop = (): void => {
      if (running) postgres.stop();
      running = false;
    };
    onTestFinished(stop);
    const database = await openPostgres(postgres.url);
    const get = await serve(database);
    expect((await get('/healthz')).status).toBe(200);

    const other = await openPostgres(postgres.url);
    await other.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where pid <> pg_backend_pid() and backend_type = 'client backend'`,
    );
    await other.close();
    await expect.poll(async () => (await get('/healthz')).status).toBe(200);

    stop();
    await expectUnavailable(get);
    await database.close();
  });
});
