import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/server/import/import.js';
import type { ImportOptions } from '../../../src/server/import/options.js';
import type { KindName } from '../../../src/server/import/kinds.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import type { Fixture } from '../helpers/databases.js';
import { fileOf, keepingReport } from '../helpers/report.js';

export function synonymSuite(fixture: () => Fixture): void {
  async function take(
    kind: KindName,
    content: string,
    options: ImportOptions = {},
  ): Promise<[number, string]> {
    const report = keepingReport();
    const file = fileOf(content);
    const how = { replace: true, ...options };
    const status = await importFile(fixture().database, kind, file, how, report);
    return [status, [...report.problems, ...report.results].join('\n')];
  }

  describe("an agency's own words", () => {
    test('are understood by search as soon as they are there', async () => {
      const marriage =
        '{"code":"1","name":"Đăng ký kết hôn","field":"Hộ tịch","levels":["commune"]}';
      await take('procedures', marriage);
      const search = await LiveSearch.start(fixture().database);
      expect(search.search({ q: 'bắt nưk' }).total).toBe(0);
      await take('synonyms', '{"terms":["bắt nưk"],"means":["kết hôn"]}');
      await search.refresh();
      expect(search.search({ q: 'bắt nưk' }).hits.map(({ code }) => code)).toEqual(['1']);
      expect(search.catalogue.synonyms?.[0]).toEqual({ terms: ['bắt nưk'], means: ['kết hôn'] });
    });

    test('may come as CSV, and the same file again changes nothing', async () => {
      const csv = 'terms,means,twoWay\nbằng lái;bằng xe,giấy phép lái xe,true\nsổ hồng,sổ đỏ,\n';
      expect(await take('synonyms', csv)).toEqual([0, expect.stringContaining('2 read, 2 new')]);
      expect(await take('synonyms', csv)).toEqual([0, expect.stringContaining('2 unchanged')]);
    });

    test('that say nothing, or say it twice, are named', async () => {
      const lines = '{"terms":["a"]}\n{"terms":["b"],"means":["c"]}\n{"terms":["B"],"means":["d"]}';
      const [status, problems] = await take('synonyms', lines);
      expect(status).toBe(1);
      expect(problems).toMatch(/:1: means: is missing/);
      expect(problems).toMatch(/:3: terms: "b" is on line 2 already/);
    });
  });

  describe('everyday names of procedures', () => {
    const birth =
      '{"code":"1.001193","name":"Thủ tục đăng ký khai sinh","field":"Hộ tịch","levels":["commune"]}';
    const asked = { q: 'em bé chưa có giấy tờ' };

    test('come with an import of procedures, unless it leaves them out', async () => {
      await take('procedures', birth);
      const search = await LiveSearch.start(fixture().database);
      expect(search.catalogue.everyday?.words).toContain('bé');
      expect(search.search(asked).hits.map(({ code }) => code)).toEqual(['1.001193']);
      await take('procedures', birth, { noAliases: true });
      await search.refresh();
      expect(search.catalogue.everyday).toBeUndefined();
      await take('procedures', birth);
      await search.refresh();
      expect(search.search(asked).total).toBe(1);
    });

    test("are an agency's own where it has a row for the procedure", async () => {
      await take('procedures', birth, { noAliases: true });
      await take('everyday', '{"code":"1.001193","names":["bắt nưk"]}');
      const search = await LiveSearch.start(fixture().database);
      expect(search.search({ q: 'bắt nưk' }).hits).toMatchObject([{ keyword: 'bắt nưk' }]);
    });
  });
}
