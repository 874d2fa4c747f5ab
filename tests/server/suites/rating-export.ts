import { beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../../src/server/database/database.js';
import { purge, standardPeriods, type PurgePeriods } from '../../../src/server/purge.js';
import { exportRatings, type ExportChoice } from '../../../src/server/ratings/export.js';
import { agencies } from '../../../src/server/stores/agencies.js';
import { mixRatings, putRatings, type RatingRow } from '../../../src/server/stores/ratings.js';
import { useRatingToken } from '../../../src/server/stores/used-rating-tokens.js';
import type { Fixture } from '../helpers/databases.js';
import { secret } from '../helpers/dossiers.js';
import { kept, plain, rateIn } from '../helpers/ratings.js';
import { keepingReport } from '../helpers/report.js';

const row = (changes: Partial<RatingRow> = {}): RatingRow => ({
  form: 'default',
  answer: 3,
  reasons: [],
  criteria: {},
  agency_code: 'A',
  answered_on: '2026-03-10',
  ...changes,
});

export function ratingExportSuite(fixture: () => Fixture): void {
  const database = (): Database => fixture().database;
  const put = (...rows: RatingRow[]): Promise<void> => putRatings(database(), rows);

  beforeEach(async () => {
    await agencies.put(database(), [
      { code: 'A', name: 'Sở A, "một cửa"', level: 'province' },
      { code: 'B', name: 'Phường B', level: 'commune', parent: 'A' },
    ]);
  });

  async function exported(choice: ExportChoice = {}): Promise<string> {
    let file = '';
    for await (const piece of exportRatings(database(), choice)) file += piece;
    return file;
  }

  describe('the file of ratings', () => {
    test('has a line for each, with labels, and columns for the criteria', async () => {
      await put(
        row({
          answer: 1,
          reasons: ['late', 'rude'],
          criteria: { time: 1, other: 2 },
          comment: 'Chờ lâu.\n"Rất" lâu, thật',
        }),
      );
      const file = await exported();
      expect(file).toBe(
        '\uFEFFmonth,form,answer,label,satisfied,agency,agencyName,field,procedure,reasons,comment,' +
          'criteria.time,criteria.agencies,criteria.contacts,criteria.information,' +
          'criteria.attitude,criteria.lawfulness,criteria.explanations,criteria.online,' +
          'criteria.other\r\n' +
          '2026-03,default,1,Không hài lòng,false,A,"Sở A, ""một cửa""",,,' +
          'Trả kết quả chậm; Thái độ của cán bộ chưa tốt,"Chờ lâu.\n""Rất"" lâu, thật",' +
          '1,,,,,,,,2\r\n',
      );
    });

    test.each(['=1+1', '+84', '-1', '@SUM(A1)', ' =1', '\t=1'])(
      'has no formula made of %j',
      async (comment) => {
        await put(row({ comment }));
        expect(await exported()).toContain(`,'${comment},`);
      },
    );

    test('tells a month and no day, and no procedure or field of fewer than five', async () => {
      const known = { field: 'Hộ tịch', procedure_code: '2.000635' };
      await put(
        ...Array.from({ length: 5 }, (_, n) => row({ ...known, answered_on: `2026-03-1${n}` })),
        ...Array.from({ length: 4 }, () => row({ ...known, answered_on: '2026-04-30' })),
        row({ field: 'Hộ tịch', procedure_code: '1.000894', agency_code: 'B' }),
      );
      const file = await exported();
      expect(file).not.toMatch(/2026-\d\d-\d\d|1\.000894/);
      expect(file.match(/^2026-03.*,A,.*,Hộ tịch,2\.000635,/gm)).toHaveLength(5);
      expect(file.match(/^2026-04.*,A,"[^\r\n]*",,,,/gm)).toHaveLength(4);
      expect(file).toContain(',B,Phường B,,,,');
    });

    test('has those that are asked for', async () => {
      await put(
        row({ comment: 'một', answered_on: '2026-02-28' }),
        row({ comment: 'hai', answered_on: '2026-03-01', agency_code: 'B' }),
        row({ comment: 'ba', answered_on: '2026-03-31', agency_code: undefined }),
        row({ comment: 'bốn', answered_on: '2026-04-01' }),
      );
      const words = async (choice: ExportChoice): Promise<string[]> =>
        (await exported(choice)).match(/một|hai|ba|bốn/g) ?? [];
      // `một` is in the name of A too.
      expect(await words({ from: '2026-03-01', to: '2026-04-01' })).toEqual(['hai', 'ba']);
      expect(await words({ agency: 'B' })).toEqual(['hai']);
      expect(await words({ agency: 'A', from: '2026-03-01', to: '2026-03-31' })).toEqual(['hai']);
      await expect(exported({ agency: 'X' })).rejects.toMatchObject({ status: 1 });
      await expect(exported({ agency: "A' or true" })).rejects.toMatchObject({ status: 1 });
    });

    test('of no ratings has a header', async () => {
      expect((await exported()).trim().split('\r\n')).toHaveLength(1);
    });

    test('has ratings of a form that is gone', async () => {
      await put(row({ form: 'gone', answer: 4, reasons: ['x'], criteria: { y: 1 } }));
      expect(await exported()).toContain('2026-03,gone,4,,,A,');
    });
  });

  describe('purging ratings', () => {
    async function remove(changes: Partial<PurgePeriods> = {}): Promise<string[]> {
      const { results, ...report } = keepingReport();
      await purge(database(), { ...standardPeriods, ...changes }, report);
      return results;
    }

    const daysAgo = (days: number): string =>
      new Date(Date.now() + 7 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

    test('takes comments that are old enough, and no rating', async () => {
      await put(
        row({ comment: 'cũ', answered_on: daysAgo(365) }),
        row({ comment: 'mới', answered_on: daysAgo(364) }),
      );
      expect(await remove()).toContainEqual(expect.stringContaining('comments: 1 removed'));
      expect((await kept(database())).map(({ comment }) => comment)).toEqual([null, 'mới']);
      await remove({ comments: 0 });
      expect((await kept(database())).map(({ comment }) => comment)).toEqual([null, null]);
    });

    test('takes keys after thirty days, and never before the twenty-first is over', async () => {
      const { rate } = await rateIn(database());
      for (const key of ['old', 'new']) await rate(plain, { key });
      const age = (days: number) =>
        database().query(`update idempotency_keys set created_on = $1::date`, [daysAgo(days)]);
      await age(30);
      expect(await remove()).toContainEqual(expect.stringContaining('keys: 0 removed'));
      expect((await rate(plain, { key: 'old' })).status).toBe(200);
      expect(await kept(database())).toHaveLength(2);
      await age(31);
      expect(await remove()).toContainEqual(expect.stringContaining('keys: 2 removed'));
      await expect(remove({ keys: 20 })).rejects.toThrow(RangeError);
    });

    test('takes used tokens once their dossiers can no longer be rated', async () => {
      const months = async (): Promise<number> =>
        (await database().query('select 1 from used_rating_tokens')).length;
      const today = daysAgo(0);
      const first = new Date(`${today.slice(0, 7)}-01`);
      const monthsAgo = (count: number): string => {
        const date = new Date(first);
        date.setUTCMonth(date.getUTCMonth() - count);
        return date.toISOString().slice(0, 10);
      };
      await useRatingToken(database(), secret, 'A', monthsAgo(2));
      await useRatingToken(database(), secret, 'B', monthsAgo(3));
      expect(await months()).toBe(2);
      expect(await remove()).toContainEqual(expect.stringContaining('rating tokens: 1 removed'));
      expect(await useRatingToken(database(), secret, 'A', today)).toBe(false);
      expect(await useRatingToken(database(), secret, 'B', today)).toBe(true);
    });

    test('mixes ratings, so that nothing tells with what they were written', async () => {
      const { rate } = await rateIn(database());
      const numbers = Array.from({ length: 30 }, (_, n) => String(n));
      for (const comment of numbers) await rate({ ...plain, comment });
      const before = await kept(database());
      const joined = () =>
        database().query(
          'select 1 from ratings join idempotency_keys on ratings.xmin::text = idempotency_keys.xmin::text',
        );
      expect(await joined()).toHaveLength(30);
      const order = async (): Promise<(string | null)[]> => {
        const sql = 'select comment from ratings order by ctid';
        return (await database().query<{ comment: string }>(sql)).map(({ comment }) => comment);
      };
      expect(await order()).toEqual(numbers);

      expect(await remove()).toContainEqual(expect.stringContaining('ratings: 30 mixed'));
      expect(await joined()).toHaveLength(0);
      const mixed = await order();
      // One in 30! of all orders is the first one.
      expect(mixed).not.toEqual(numbers);
      expect(mixed.toSorted()).toEqual(numbers.toSorted());
      const after = await kept(database());
      expect(after).toHaveLength(before.length);
      expect(after).toEqual(expect.arrayContaining(before));

      await rate({ ...plain, comment: 'later' });
      expect(await mixRatings(database())).toBe(1);
      expect((await order()).filter((comment) => comment !== 'later')).toEqual(mixed);
    });
  });
}
