import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/server/import/import.js';
import type { KindName } from '../../../src/server/import/kinds.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import type { Fixture } from '../helpers/databases.js';
import { fileOf, keepingReport } from '../helpers/report.js';

export function synonymSuite(fixture: () => Fixture): void {
  async function take(kind: KindName, content: string): Promise<[number, string]> {
    const report = keepingReport();
    const file = fileOf(content);
    const status = await importFile(fixture().database, kind, file, { replace: true }, report);
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
      expect(search.catalogue.synonyms).toEqual([{ terms: ['bắt nưk'], means: ['kết hôn'] }]);
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
}
