import { describe, expect, test, vi } from 'vitest';
import type { Hono } from 'hono';
import type { Catalogue, Procedure, ProcedureSearchResult } from '../../../src/contract/index.js';
import { createApp } from '../../../src/server/app.js';
import type { Database } from '../../../src/server/database/database.js';
import { createHandlers } from '../../../src/server/handlers.js';
import { importFile } from '../../../src/server/import/import.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import { hasSharedData, readLines, sharedDataNote } from '../../search/shared-data.js';
import type { Fixture } from '../helpers/databases.js';
import { fileOf, keepingReport } from '../helpers/report.js';

const marriage = {
  code: '1.000894',
  name: 'Đăng ký kết hôn',
  field: 'Hộ tịch',
  levels: ['commune'],
};
const birth = { ...marriage, code: '1.001193', name: 'Đăng ký khai sinh' };

export function liveSearchSuite(fixture: () => Fixture): void {
  async function importRecords(...records: unknown[]): Promise<void> {
    const content = records.map((record) => JSON.stringify(record)).join('\n');
    const report = keepingReport();
    const options = { replace: true };
    await importFile(fixture().database, 'procedures', fileOf(content), options, report);
    expect(report.problems).toEqual([]);
  }

  async function start(database: Database = fixture().database) {
    const search = await LiveSearch.start(database);
    const handlers = createHandlers({ database, search, name: 'Một cửa thử' });
    const app = createApp({ handlers, checkHealth: () => database.query('select 1') });
    return { search, app };
  }

  const get = async <T>(app: Hono, path: string): Promise<T> =>
    (await app.request(`/api/v1${path}`)).json() as Promise<T>;

  test('an empty database is served', async () => {
    const { app } = await start();
    expect(await get(app, '/procedures?q=a')).toMatchObject({ hits: [], total: 0 });
    expect(await get(app, '/agencies')).toEqual({ agencies: [] });
    expect((await get<Catalogue>(app, '/catalogue')).procedures).toEqual([]);
    expect(await get(app, '/')).toMatchObject({ name: 'Một cửa thử', contractVersion: '1.0' });
  });

  test('what was imported is found, shown and in the catalogue', async () => {
    await importRecords({ ...marriage, steps: ['Nộp'] }, birth);
    const { app } = await start();
    const { hits } = await get<ProcedureSearchResult>(app, '/procedures?q=ket%20hon');
    expect(hits.map(({ code }) => code)).toEqual(['1.000894']);
    expect(await get<Procedure>(app, '/procedures/1.000894')).toEqual({
      ...marriage,
      steps: ['Nộp'],
    });
    const { procedures } = await get<Catalogue>(app, '/catalogue');
    expect(procedures.map(({ code }) => code)).toEqual(['1.000894', '1.001193']);
    expect((await app.request('/api/v1/procedures/9')).status).toBe(404);
  });

  test('a cursor leads on, a foreign one is refused', async () => {
    await importRecords(marriage, birth);
    const { app } = await start();
    const first = await get<ProcedureSearchResult>(app, '/procedures?limit=1');
    const second = await get<ProcedureSearchResult>(
      app,
      `/procedures?limit=1&cursor=${first.nextCursor}`,
    );
    expect(second.hits[0]!.code).not.toBe(first.hits[0]!.code);
    const response = await app.request('/api/v1/procedures?q=x&cursor=nonsense');
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ parameter: 'cursor' }] });
  });

  test('an import elsewhere is followed: asked once a second, nobody waits', async () => {
    await importRecords(marriage);
    const query = vi.fn<Database['query']>((...args) => fixture().database.query(...args) as never);
    const { search } = await start({ ...fixture().database, query: query as Database['query'] });
    await importRecords(birth);
    query.mockClear();
    const now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => now + 1_500);
    for (let i = 0; i < 20; i++) expect(search.search({}).hits[0]!.code).toBe('1.000894');
    await vi.waitFor(() => expect(search.search({}).hits[0]!.code).toBe('1.001193'));
    const asked = query.mock.calls.filter(([sql]) => /^select version/.test(sql));
    // One to see that it changed, one to read it.
    expect(asked).toHaveLength(2);
    vi.restoreAllMocks();
  });

  test('refreshing after an import sees that import, whatever was under way', async () => {
    await importRecords(marriage);
    const { search } = await start();
    const earlier = search.refresh();
    await importRecords(birth);
    await search.refresh();
    expect(search.search({}).hits[0]!.code).toBe('1.001193');
    await earlier;
  });

  test('an unchanged catalogue keeps its index and its tag', async () => {
    await importRecords(marriage);
    const { search, app } = await start();
    const { catalogue } = search;
    const tag = (await app.request('/api/v1/catalogue')).headers.get('ETag');
    await importRecords({ ...marriage, fee: '1 đồng' });
    await search.refresh();
    expect(search.catalogue).toBe(catalogue);
    expect((await app.request('/api/v1/catalogue')).headers.get('ETag')).toBe(tag);
  });

  test('a version that an earlier release wrote is followed once, not for ever', async () => {
    await importRecords(marriage);
    const { search } = await start();
    await fixture().database.query("update catalogue_state set version = 'earlier'");
    await search.refresh();
    const { catalogue } = search;
    await search.refresh();
    expect(search.catalogue).toBe(catalogue);
  });

  describe.skipIf(!hasSharedData)(`1,482 real procedures${sharedDataNote}`, () => {
    test('are imported and found as people type', async () => {
      await importRecords(...readLines('procedures.jsonl.gz'));
      const { app } = await start();
      for (const q of ['dang ky ket hon', 'đăng kí kết hon', 'ddawng kys keets hoon', '1.000894']) {
        const path = `/procedures?q=${encodeURIComponent(q)}`;
        const { hits } = await get<ProcedureSearchResult>(app, path);
        expect([q, hits[0]?.code]).toEqual([q, '1.000894']);
      }
    });
  });
}
