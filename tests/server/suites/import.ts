import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/server/database/database.js';
import { importFile } from '../../../src/server/import/import.js';
import type { KindName } from '../../../src/server/import/kinds.js';
import type { ImportOptions } from '../../../src/server/import/options.js';
import { agencies } from '../../../src/server/stores/agencies.js';
import { readCatalogue } from '../../../src/server/stores/catalogue-state.js';
import { procedures } from '../../../src/server/stores/procedures.js';
import type { Fixture } from '../helpers/databases.js';
import { fileOf, keepingReport } from '../helpers/report.js';

const procedure = (code: string, changes: object = {}) => ({
  code,
  name: `Thủ tục ${code}`,
  field: 'Hộ tịch',
  levels: ['commune'],
  ...changes,
});

const agency = (code: string, changes: object = {}) => ({
  code,
  name: `Cơ quan ${code}`,
  level: 'commune',
  ...changes,
});

const lines = (...records: unknown[]): string =>
  records
    .map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
    .join('\n');

export function importSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;

  async function take(kind: KindName, content: string, options: ImportOptions = {}) {
    const { problems, results, ...report } = keepingReport();
    const status = await importFile(database(), kind, fileOf(content), options, report);
    return { status, problems, result: results.join('\n') };
  }

  const codes = async (): Promise<string[]> =>
    (await procedures.list(database())).map(({ code }) => code);

  describe('procedures', () => {
    test('are kept as they were imported', async () => {
      const full = procedure('1', {
        agencies: [{ code: 'H1', name: 'Sở' }],
        components: [{ name: 'Tờ khai', copies: 2, formUrl: 'https://so.example/a.docx' }],
        submissionMethods: [{ channel: 'online', fee: '0 đồng' }],
        popularity: 1.5,
        updatedAt: '2026-03-02T08:00:00+07:00',
      });
      expect(await take('procedures', lines(full))).toEqual({
        status: 0,
        problems: [],
        result: 'file.jsonl: 1 read, 1 new, 0 changed, 0 unchanged',
      });
      expect(await procedures.get(database(), '1')).toEqual(full);
    });

    test('the same file again changes nothing', async () => {
      const file = lines(procedure('2'), procedure('1', { popularity: 3 }));
      await take('procedures', file);
      const before = await readCatalogue(database());
      for (const options of [{}, { replace: true }]) {
        const { result } = await take('procedures', file, options);
        expect(result).toContain('2 read, 0 new, 0 changed, 2 unchanged');
      }
      expect(await readCatalogue(database())).toEqual(before);
      expect(before.updatedAt).toMatch(/^\d{4}-.*Z$/);
    });

    test('a change is counted and gives the catalogue a version and an instant', async () => {
      await take('procedures', lines(procedure('1'), procedure('2')));
      const before = await readCatalogue(database());
      const { result } = await take(
        'procedures',
        lines(procedure('2', { name: 'Khác' }), procedure('3')),
      );
      expect(result).toContain('2 read, 1 new, 1 changed, 0 unchanged');
      const after = await readCatalogue(database());
      expect(after.version).not.toBe(before.version);
      expect(after.updatedAt! > before.updatedAt!).toBe(true);
    });

    test('a change that is not searched leaves the catalogue as it is', async () => {
      await take('procedures', lines(procedure('1')));
      const before = await readCatalogue(database());
      await take('procedures', lines(procedure('1', { fee: '8.000 đồng' })));
      expect(await readCatalogue(database())).toEqual(before);
    });

    test('only --replace removes what is not in the file', async () => {
      await take('procedures', lines(procedure('1'), procedure('2')));
      await take('procedures', lines(procedure('3')));
      expect(await codes()).toEqual(['1', '2', '3']);
      const { result } = await take('procedures', lines(procedure('2')), { replace: true });
      expect(result).toContain('1 read, 0 new, 0 changed, 1 unchanged, 2 removed');
      expect(await codes()).toEqual(['2']);
    });

    test('of 1,000 in one file, all are kept', async () => {
      const many = Array.from({ length: 1_000 }, (_, i) => procedure(String(i)));
      expect((await take('procedures', lines(...many))).result).toContain('1000 new');
      expect(await codes()).toHaveLength(1_000);
    });
  });

  describe('a file with bad lines', () => {
    const file = lines(procedure('1'), '{', procedure('2', { levels: ['xã'] }), procedure('1'));

    test('is not kept at all, and each is named', async () => {
      const { status, problems, result } = await take('procedures', file);
      expect(status).toBe(1);
      expect(result).toBe('');
      expect(problems).toHaveLength(4);
      expect(problems[0]).toMatch(/^file\.jsonl:2: is no whole JSON object/);
      expect(problems[1]).toMatch(/^file\.jsonl:3: levels\.0: is not one of ministry/);
      expect(problems[2]).toBe('file.jsonl:4: code: "1" is on line 1 already');
      expect(problems[3]).toMatch(/^file\.jsonl: 3 of 4 records are bad, nothing was changed\./);
      expect(await codes()).toEqual([]);
    });

    test('has its good ones kept with --skip-bad, and the bad ones still named', async () => {
      const { status, problems, result } = await take('procedures', file, { skipBad: true });
      expect(status).toBe(0);
      expect(problems).toHaveLength(3);
      expect(result).toContain('4 read, 1 new, 0 changed, 0 unchanged, 3 bad and left out');
      expect(await codes()).toEqual(['1']);
    });

    test('and no good one removes nothing', async () => {
      await take('procedures', lines(procedure('1')));
      const options = { skipBad: true, replace: true };
      expect((await take('procedures', '{}', options)).status).toBe(1);
      expect((await take('procedures', '', options)).status).toBe(1);
      expect(await codes()).toEqual(['1']);
    });

    test('that is no text is refused', async () => {
      const { status, problems } = await take('procedures', '\0');
      expect(status).toBe(1);
      expect(problems).toEqual([expect.stringMatching(/^file\.jsonl is UTF-16 or no text/)]);
    });
  });

  describe('agencies', () => {
    beforeEach(async () => {
      await take('agencies', lines(agency('P'), agency('D', { parent: 'P' })));
    });

    test('may point to each other and to those that are there', async () => {
      const merged = agency('D', { parent: 'P', successor: 'C', endedOn: '2025-07-01' });
      const { status } = await take('agencies', lines(merged, agency('C', { parent: 'P' })));
      expect(status).toBe(0);
      expect(await agencies.get(database(), 'D')).toEqual(merged);
    });

    test.each([
      ['parent', 'X', 'parent: there is no agency "X"'],
      ['successor', 'X', 'successor: there is no agency "X"'],
      ['parent', 'C', 'parent: "C" leads back to "C"'],
      ['successor', 'C', 'successor: "C" leads back to "C"'],
    ])('whose %s is %s is refused', async (link, target, reason) => {
      const { status, problems } = await take('agencies', agencyLine('C', { [link]: target }));
      expect(status).toBe(1);
      expect(problems[0]).toBe(`file.jsonl:1: ${reason}`);
    });

    test('in a circle are refused, also through those that are there', async () => {
      const { problems } = await take('agencies', agencyLine('P', { parent: 'D' }));
      expect(problems[0]).toBe('file.jsonl:1: parent: "D" leads back to "P"');
    });

    test('cannot lean on those that --replace removes', async () => {
      const line = agencyLine('C', { parent: 'P' });
      const { problems } = await take('agencies', line, { replace: true });
      expect(problems[0]).toBe('file.jsonl:1: parent: there is no agency "P"');
    });

    test('that lean on a bad one go with it under --skip-bad', async () => {
      const file = lines(agency('A', { level: 'x' }), agency('B', { parent: 'A' }), agency('C'));
      const { problems, result } = await take('agencies', file, { skipBad: true });
      expect(problems.map((problem) => problem.slice(0, 21))).toEqual([
        'file.jsonl:1: level: ',
        'file.jsonl:2: parent:',
      ]);
      expect(result).toContain('1 new');
    });
  });

  test('imports at the same time end with the catalogue of both', async () => {
    await Promise.all(['1', '2', '3'].map((code) => take('procedures', lines(procedure(code)))));
    const { version } = await readCatalogue(database());
    const [state] = await database().query('select version from catalogue_state');
    expect(state).toEqual({ version });
  });
}

const agencyLine = (code: string, changes: object): string => lines(agency(code, changes));
