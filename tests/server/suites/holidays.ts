import { describe, expect, test } from 'vitest';
import { isWorkingDay } from '../../../src/calendar/index.js';
import { importFile } from '../../../src/server/import/import.js';
import type { ImportOptions } from '../../../src/server/import/options.js';
import { readWorkCalendar } from '../../../src/server/stores/work-calendar.js';
import type { Fixture } from '../helpers/databases.js';
import { fileOf, keepingReport } from '../helpers/report.js';

export function holidaySuite(fixture: () => Fixture): void {
  async function take(content: string, options: ImportOptions = {}): Promise<[number, string]> {
    const report = keepingReport();
    const { database } = fixture();
    const status = await importFile(database, 'holidays', fileOf(content), options, report);
    return [status, [...report.problems, ...report.results].join('\n')];
  }

  /** Which of the dates the service works on. */
  async function worked(...dates: string[]): Promise<string[]> {
    const calendar = await readWorkCalendar(fixture().database);
    return dates.filter((date) => isWorkingDay(date, calendar));
  }

  describe('the calendar of the service', () => {
    const days = ['2026-02-13', '2026-02-14', '2026-02-17', '2026-08-22', '2026-08-31'];

    test('is the public one in the zone of the service', async () => {
      expect(await worked(...days)).toEqual(['2026-02-13', '2026-08-22']);
      const { timeZone } = await readWorkCalendar(fixture().database);
      expect(timeZone).toBe('Asia/Ho_Chi_Minh');
    });

    test('has the agency’s own days off and days worked over it', async () => {
      const file = [
        '{"date":"2026-02-13","kind":"holiday","name":"Ngày truyền thống của cơ quan"}',
        '{"date":"2026-02-14","kind":"make-up"}',
      ].join('\n');
      expect(await take(file)).toEqual([0, expect.stringContaining('2 read, 2 new')]);
      expect(await worked(...days)).toEqual(['2026-02-14', '2026-08-22']);
    });

    test('loses a built-in day that is an ordinary one after all', async () => {
      const csv = 'date,kind,name\n2026-08-31,ordinary,\n2026-08-22,ordinary,Không hoán đổi\n';
      expect((await take(csv))[0]).toBe(0);
      expect(await worked(...days)).toEqual(['2026-02-13', '2026-08-31']);
    });

    test('turns a built-in day into the other kind', async () => {
      await take('{"date":"2026-08-22","kind":"holiday"}\n{"date":"2026-08-31","kind":"make-up"}');
      expect(await worked(...days)).toEqual(['2026-02-13', '2026-08-31']);
    });

    test('goes back to the public one with the dates that --replace removes', async () => {
      await take('{"date":"2026-02-13","kind":"holiday"}\n{"date":"2026-08-31","kind":"ordinary"}');
      const file = '{"date":"2026-02-13","kind":"ordinary"}';
      expect(await take(file, { replace: true })).toEqual([
        0,
        expect.stringContaining('0 new, 1 changed, 0 unchanged, 1 removed'),
      ]);
      expect(await worked(...days)).toEqual(['2026-02-13', '2026-08-22']);
    });
  });

  describe('a file of holidays', () => {
    test('imported again changes nothing', async () => {
      const csv = 'date;kind;name\n2028-01-25;holiday;Tết\n2028-05-06;make-up;\n';
      expect((await take(csv))[1]).toContain('2 new');
      expect((await take(csv))[1]).toContain('0 new, 0 changed, 2 unchanged');
    });

    test('changes the kind of a date that is there', async () => {
      await take('{"date":"2028-01-25","kind":"holiday"}');
      expect((await take('{"date":"2028-01-25","kind":"ordinary"}'))[1]).toContain('1 changed');
      expect(await worked('2028-01-25')).toEqual(['2028-01-25']);
    });

    test('may name days that are off or worked anyway, which is told and does no harm', async () => {
      const lines = [
        '{"date":"2028-01-29","kind":"holiday","name":"Mùng 4 Tết, thứ Bảy"}',
        '{"date":"2028-01-25","kind":"holiday"}',
        '{"date":"2028-02-01","kind":"make-up"}',
        // A Saturday that is worked, a Monday that is off: both are built in, and now taken away.
        '{"date":"2026-08-22","kind":"holiday"}',
        '{"date":"2026-08-31","kind":"make-up"}',
        '{"date":"2028-02-05","kind":"ordinary"}',
      ];
      const [status, said] = await take(lines.join('\n'));
      expect([status, ...said.split('\n')]).toEqual([
        0,
        'file.jsonl:1: date: is a Saturday or Sunday, which is off anyway, so this changes nothing',
        'file.jsonl:3: date: is a day on which people work anyway, so this changes nothing',
        'file.jsonl: 6 read, 6 new, 0 changed, 0 unchanged',
      ]);
      expect(await worked('2028-01-29', '2028-02-01', '2026-08-31')).toEqual([
        '2028-02-01',
        '2026-08-31',
      ]);
    });

    test('has what is wrong in it named, of the date and nothing else', async () => {
      const lines = [
        '{"kind":"holiday"}',
        '{"date":"25/01/2028","kind":"holiday"}',
        '{"date":"2028-02-30","kind":"holiday"}',
        '{"date":"2028-01-25","kind":"Tết"}',
        '{"date":"2028-01-26","kind":"holiday"}',
        '{"date":"2028-01-26","kind":"make-up"}',
      ];
      const [status, problems] = await take(lines.join('\n'));
      expect(status).toBe(1);
      expect(problems.split('\n').slice(0, -1)).toEqual([
        'file.jsonl:1: date: is missing',
        'file.jsonl:2: date: is not a date such as 2026-03-02: "25/01/2028"',
        'file.jsonl:3: date: is not a date such as 2026-03-02: "2028-02-30"',
        'file.jsonl:4: kind: is not one of holiday, make-up, ordinary: "Tết"',
        'file.jsonl:6: date: "2028-01-26" is on line 5 already',
      ]);
      expect(await worked('2028-01-26')).toEqual(['2028-01-26']);
    });
  });
}
