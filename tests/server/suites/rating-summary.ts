import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { RatingSummary, type RatingSummaryQuery } from '../../../src/contract/ratings.js';
import { defaultForm } from '../../../src/server/ratings/default-form.js';
import { ratingSummary } from '../../../src/server/ratings/summary.js';
import { agencies } from '../../../src/server/stores/agencies.js';
import { ratingForms } from '../../../src/server/stores/rating-forms.js';
import { putRatings, type RatingRow } from '../../../src/server/stores/ratings.js';
import type { Fixture } from '../helpers/databases.js';

/** Noon of 2026-04-10 in Vietnam. */
const now = new Date('2026-04-10T05:00:00Z');

const row = (answer: number, answered_on: string, changes: Partial<RatingRow> = {}): RatingRow => ({
  form: 'default',
  answer,
  reasons: [],
  criteria: {},
  answered_on,
  ...changes,
});

/** So many alike. */
const times = (count: number, ...of: Parameters<typeof row>): RatingRow[] =>
  Array.from({ length: count }, () => row(...of));

export function ratingSummarySuite(fixture: () => Fixture): void {
  const put = (...ratings: RatingRow[]): Promise<void> => putRatings(fixture().database, ratings);

  async function summary(query: RatingSummaryQuery = {}): Promise<RatingSummary> {
    const answer = await ratingSummary(fixture().database, query, now);
    // What is sent is what the contract says.
    expect(z.parse(RatingSummary, JSON.parse(JSON.stringify(answer)))).toEqual(answer);
    return answer;
  }

  const count = async (query: RatingSummaryQuery = {}): Promise<number | undefined> =>
    (await summary(query)).total.count;

  describe('the summary of ratings', () => {
    const quarter = { from: '2026-01-01', to: '2026-04-01' };

    test('counts answers as a whole, by month and by criterion', async () => {
      await put(
        ...times(4, 3, '2026-01-01'),
        ...times(2, 1, '2026-01-31', { criteria: { time: 1, attitude: 3 } }),
        ...times(5, 2, '2026-03-31', { criteria: { time: 2 }, reasons: ['fast'], comment: 'Tốt' }),
        // Before and after the period.
        row(1, '2025-12-31'),
        row(1, '2026-04-01'),
      );
      expect(await summary(quarter)).toEqual({
        ...quarter,
        asOf: now.toISOString(),
        timeZone: 'Asia/Ho_Chi_Minh',
        minimum: 5,
        form: 'default',
        total: { suppressed: false, count: 11, satisfied: 9 / 11, mean: 24 / 11 },
        distribution: [
          { value: 3, label: 'Rất hài lòng', satisfied: true, count: 4 },
          { value: 2, label: 'Hài lòng', satisfied: true, count: 5 },
          { value: 1, label: 'Không hài lòng', satisfied: false, count: 2 },
        ],
        byMonth: [
          { month: '2026-01', suppressed: false, count: 6, satisfied: 4 / 6, mean: 14 / 6 },
          { month: '2026-02', suppressed: false, count: 0 },
          { month: '2026-03', suppressed: false, count: 5, satisfied: 1, mean: 2 },
        ],
        byCriterion: [
          {
            id: 'time',
            label: 'Thời gian giải quyết so với quy định',
            suppressed: false,
            count: 7,
            satisfied: 5 / 7,
            mean: 12 / 7,
          },
          { id: 'attitude', label: 'Thái độ của cán bộ', suppressed: true },
        ],
      });
    });

    test('says of fewer than five that they are too few, and nothing more', async () => {
      await put(...times(4, 1, '2026-02-10', { criteria: { time: 1 } }));
      expect(await summary(quarter)).toMatchObject({
        total: { suppressed: true },
        distribution: [],
        byMonth: [
          { month: '2026-01', suppressed: true },
          { month: '2026-02', suppressed: true },
          { month: '2026-03', suppressed: true },
        ],
        byCriterion: [],
      });
      expect(JSON.stringify((await summary(quarter)).byMonth)).not.toMatch(/count|mean|satisfied/);
      await put(row(3, '2026-02-11'));
      expect(await count(quarter)).toBe(5);
    });

    test('hides a second month where the only small one could be told from the total', async () => {
      await put(...times(9, 3, '2026-01-10'), ...times(7, 3, '2026-02-10'), row(1, '2026-03-10'));
      const shown = (await summary(quarter)).byMonth.map(({ count }) => count);
      expect(shown).toEqual([9, undefined, undefined]);
    });

    test('hides no second month where small ones are five together', async () => {
      await put(
        ...times(9, 3, '2026-01-10'),
        ...times(2, 3, '2026-02-10'),
        ...times(3, 1, '2026-03-10'),
      );
      const shown = (await summary(quarter)).byMonth.map(({ count }) => count);
      expect(shown).toEqual([9, undefined, undefined]);
    });

    test('of nobody is nought, without months', async () => {
      expect(await summary()).toMatchObject({
        from: '2026-01-01',
        to: '2026-04-11',
        total: { suppressed: false, count: 0 },
        distribution: [],
        byMonth: [],
        byCriterion: [],
      });
    });

    test('is of one field, where that is asked for', async () => {
      await put(...times(5, 3, '2026-03-10', { field: 'Hộ tịch' }), ...times(6, 1, '2026-03-10'));
      const answer = await summary({ field: 'Hộ tịch' });
      expect(answer).toMatchObject({ field: 'Hộ tịch', total: { count: 5, satisfied: 1 } });
      expect(await count({ field: "Hộ tịch' or true" })).toBe(0);
      expect(await count({ field: '\0' })).toBe(0);
      expect(await count()).toBe(11);
    });

    test('is of one form, in its own order of steps', async () => {
      const scale = [1, 2, 3, 4, 5].map((value) => ({
        value,
        label: `Bước ${value}`,
        satisfied: value > 3,
      }));
      const five = { ...defaultForm, id: 'five', code: 'five', scale, criteria: [], followUps: [] };
      await ratingForms.put(fixture().database, [five]);
      await put(
        ...times(3, 5, '2026-03-10', { form: 'five' }),
        ...times(2, 3, '2026-03-10', { form: 'five' }),
        ...times(9, 3, '2026-03-10'),
      );
      const answer = await summary({ form: 'five' });
      expect(answer.form).toBe('five');
      expect(answer.total).toEqual({ suppressed: false, count: 5, satisfied: 0.6, mean: 4.2 });
      expect(answer.distribution.map(({ value, count }) => [value, count])).toEqual([
        [1, 0],
        [2, 0],
        [3, 2],
        [4, 0],
        [5, 3],
      ]);
      expect(await count()).toBe(9);
    });

    test.each([
      [{ form: 'six' }, 'not-found'],
      [{ form: '\0' }, 'not-found'],
      [{ agency: 'X' }, 'not-found'],
      [{ from: '2026-03-01', to: '2026-03-01' }, 'invalid-parameter'],
    ])('of %j is refused', async (query, problem) => {
      await expect(summary(query)).rejects.toMatchObject({ problem });
    });
  });

  describe('the summary of an agency', () => {
    const agency = (code: string, links: object = {}) => ({
      code,
      name: `Agency ${code}`,
      level: 'commune' as const,
      ...links,
    });

    beforeEach(async () => {
      await agencies.put(fixture().database, [
        agency('P'),
        agency('D', { parent: 'P' }),
        agency('C1', { parent: 'D' }),
        agency('C2', { parent: 'P' }),
        agency('OLD', { parent: 'GONE', successor: 'C1' }),
        agency('GONE', { parent: 'P', successor: 'C2' }),
      ]);
      // Every sum is one of a kind.
      const places = ['P', 'D', 'C1', 'C2', 'OLD', 'GONE', undefined];
      await put(
        ...places.flatMap((agency_code, i) => times(5 * 2 ** i, 3, '2026-03-10', { agency_code })),
      );
    });

    test.each([
      ['C1', 4 + 16],
      ['C2', 8 + 32],
      ['D', 2 + 4 + 16],
      ['P', 1 + 2 + 4 + 8 + 16 + 32],
      ['OLD', 16],
    ])('%s has its own, those that merged into it and those below it', async (code, fives) => {
      const answer = await summary({ agency: code });
      expect(answer.agency).toEqual({ code, name: `Agency ${code}` });
      expect(answer.total.count).toBe(5 * fives);
    });

    test('none has also those of no agency', async () => {
      expect(await count()).toBe(5 * 127);
    });
  });
}
