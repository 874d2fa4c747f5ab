import { beforeAll, describe, expect, test } from 'vitest';
import { demoFiles } from '../../../src/server/assets.js';
import { readProvince, type Province } from '../../../src/server/demo/dossiers/index.js';
import { demoRatings } from '../../../src/server/demo/ratings/index.js';
import { checkRating } from '../../../src/server/ratings/check-rating.js';
import { defaultForm } from '../../../src/server/ratings/default-form.js';
import type { RatingRow } from '../../../src/server/stores/ratings.js';

let province: Province;
beforeAll(async () => void (province = await readProvince(demoFiles)));

const ratingsAt = (today: string, from = ''): RatingRow[] => [
  ...demoRatings(province, from, today),
];

describe.each(['2025-09-01', '2026-03-04', '2028-02-29'])('the ratings on %s', (today) => {
  let ratings: RatingRow[];
  beforeAll(() => void (ratings = ratingsAt(today)));

  test('are some 1,500 over 14 months, the last of yesterday at the latest', () => {
    expect(ratings.length).toBeGreaterThan(1_350);
    expect(ratings.length).toBeLessThan(1_700);
    const days = ratings.map(({ answered_on }) => answered_on).sort();
    expect(days.at(-1)! < today).toBe(true);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBeGreaterThanOrEqual(14);
  });

  test('look like those of a real centre', () => {
    const share = (which: (rating: RatingRow) => boolean): number =>
      ratings.filter(which).length / ratings.length;
    expect(share(({ answer }) => answer > 1)).toBeGreaterThan(0.96);
    expect(share(({ answer }) => answer > 1)).toBeLessThan(0.985);
    expect(share(({ comment }) => comment !== undefined)).toBeGreaterThan(0.03);
    expect(share(({ criteria }) => Object.keys(criteria).length > 0)).toBeGreaterThan(0.2);
    expect(new Set(ratings.map(({ agency_code }) => agency_code)).size).toBeGreaterThan(30);
  });

  test('are what the form asks, of agencies that there are', () => {
    const codes = new Set(province.agencies.map(({ code }) => code));
    for (const { form, answer, reasons, criteria, comment, agency_code } of ratings) {
      const given = Object.entries(criteria).map(([id, step]) => ({ id, answer: step }));
      const rating = { form, answer, reasons: [...reasons], criteria: given, comment };
      expect(() => checkRating(defaultForm, rating)).not.toThrow();
      expect(codes.has(agency_code!)).toBe(true);
    }
  });

  test('name nobody and no number', () => {
    for (const comment of new Set(ratings.flatMap(({ comment }) => comment ?? []))) {
      expect(comment).not.toMatch(/\d|H99|@/);
    }
  });
});

test('each day adds its own, and leaves the others as they were', () => {
  const monday = ratingsAt('2026-03-09');
  const added = ratingsAt('2026-03-10', '2026-03-09');
  expect(added.length).toBeGreaterThan(0);
  for (const { answered_on } of added) expect(answered_on).toBe('2026-03-09');
  const sorted = (ratings: RatingRow[]): string[] => ratings.map((r) => JSON.stringify(r)).sort();
  expect(sorted([...monday, ...added])).toEqual(sorted(ratingsAt('2026-03-10')));
});
