import { beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { RatingForm } from '../../../src/contract/ratings.js';
import { fiveSteps, threeSteps } from '../../../src/contract/examples/ratings.js';
import { importFile } from '../../../src/server/import/import.js';
import type { ImportOptions } from '../../../src/server/import/options.js';
import { defaultForm } from '../../../src/server/ratings/default-form.js';
import type { Fixture } from '../helpers/databases.js';
import { lines } from '../helpers/dossiers.js';
import { plain, rateIn } from '../helpers/ratings.js';
import { fileOf, keepingReport } from '../helpers/report.js';

export function ratingFormSuite(fixture: () => Fixture): void {
  let server: Awaited<ReturnType<typeof rateIn>>;
  beforeEach(async () => void (server = await rateIn(fixture().database)));

  async function take(content: string, options: ImportOptions = {}): Promise<[number, string]> {
    const report = keepingReport();
    const file = fileOf(content);
    const status = await importFile(fixture().database, 'rating-forms', file, options, report);
    return [status, [...report.problems, ...report.results].join('\n')];
  }

  async function form(id: string): Promise<RatingForm | undefined> {
    const response = await server.get(`/rating-forms/${id}`);
    return response.ok ? z.parse(RatingForm, await response.json()) : undefined;
  }

  describe('rating forms', () => {
    test('there is one without any import', async () => {
      const found = await form('default');
      expect(found).toEqual(defaultForm);
      expect(found!.scale.map(({ label }) => label)).toEqual([
        'Rất hài lòng',
        'Hài lòng',
        'Không hài lòng',
      ]);
      expect(found!.criteria).toHaveLength(9);
      expect(await form('five')).toBeUndefined();
    });

    test('are added, and take the place of the built-in one', async () => {
      const own = { ...threeSteps, question: 'Thế nào?' };
      expect(await take(lines(fiveSteps, own))).toEqual([0, expect.stringContaining('2 new')]);
      expect(await form('five')).toEqual(fiveSteps);
      expect(await form('default')).toEqual(own);
      expect((await take(lines(fiveSteps, own)))[1]).toContain('2 unchanged');
      expect((await take(lines(fiveSteps), { replace: true }))[1]).toContain('1 removed');
      expect(await form('default')).toEqual(defaultForm);
    });

    test('with five steps work without any code', async () => {
      await take(lines(fiveSteps));
      for (const answer of [1, 2, 3, 4, 5]) {
        expect((await server.rate({ form: 'five', answer })).status).toBe(200);
      }
      const summary = await (await server.get('/ratings/summary?form=five')).json();
      expect(summary).toMatchObject({ total: { count: 5, satisfied: 0.4, mean: 3 } });
    });

    test('are refused what they do not ask', async () => {
      await take(lines(fiveSteps));
      const asked = { form: 'five', answer: 5 };
      for (const more of [
        { comment: 'Tốt' },
        { reasons: ['fast'] },
        { criteria: [{ id: 'time', answer: 5 }] },
      ]) {
        expect((await server.rate({ ...asked, ...more })).status).toBe(400);
      }
    });

    test('that have answers keep their steps, and stay', async () => {
      await take(lines(fiveSteps));
      await server.rate({ form: 'five', answer: 5 });
      await server.rate(plain);
      const scale = fiveSteps.scale.slice(1);
      await expect(take(lines({ ...fiveSteps, scale }))).rejects.toMatchObject({
        status: 1,
        message: expect.stringContaining('an id of its own'),
      });
      await expect(take(lines({ ...fiveSteps, id: 'default' }))).rejects.toThrow('default');
      const renamed = { ...fiveSteps, question: 'Thế nào?', scale: fiveSteps.scale.toReversed() };
      expect((await take(lines(renamed)))[1]).toContain('1 changed');
      expect((await take(lines({ ...fiveSteps, id: 'six' }), { replace: true }))[1]).toContain(
        '0 removed',
      );
      expect(await form('five')).toEqual(renamed);
    });

    test('may come as CSV', async () => {
      const cell = (value: unknown): string => `"${JSON.stringify(value).replaceAll('"', '""')}"`;
      const { id, question, scale } = fiveSteps;
      const csv = `id,question,scale,criteria,followUps\n${id},${question},${cell(scale)},,\n`;
      // The columns of lists that may be empty can be left out as well.
      expect(await take(csv)).toEqual([0, expect.stringContaining('1 new')]);
      expect(await form('five')).toEqual(fiveSteps);
    });
  });

  describe('a file of rating forms has what is wrong in it named:', () => {
    const [best, middle] = threeSteps.scale;
    const [first] = threeSteps.followUps;
    test.each<[string, object, string]>([
      ['an id that is no part of an address', { id: 'Mẫu 1' }, 'id: may only have a-z, 0-9 and -'],
      ['one step', { scale: [best], followUps: [] }, 'scale: must have 2 to 5 steps'],
      ['a step twice', { scale: [best, best], followUps: [] }, 'scale: must have 2 to 5 steps'],
      [
        'steps in no order',
        { scale: [middle, ...threeSteps.scale.filter((step) => step !== middle)] },
        'scale: must have 2 to 5 steps',
      ],
      [
        'six steps',
        { scale: [...fiveSteps.scale, { ...best, value: 6 }] },
        'scale.5.value: is not a step from 1 to 5',
      ],
      [
        'a criterion twice',
        { criteria: [...threeSteps.criteria, threeSteps.criteria[0]] },
        'criteria: has an id twice',
      ],
      [
        'a reason twice',
        { followUps: [{ ...first, reasons: [...first!.reasons, first!.reasons[0]] }] },
        'followUps: has the id of a reason twice',
      ],
      [
        'a follow-up after no step',
        { followUps: [{ ...first, after: [4] }] },
        'followUps: must be after steps of the scale',
      ],
      [
        'two follow-ups after one step',
        { followUps: [first, first] },
        'followUps: must be after steps of the scale',
      ],
      [
        'a criterion that there is not',
        { followUps: [{ ...first, criteria: ['tea'] }] },
        'followUps: asks for a criterion twice, or for one',
      ],
      [
        'too long a comment',
        { comment: { label: 'Ý kiến', maxLength: 2001 } },
        'comment.maxLength: must be from 1 to 2000',
      ],
      ['no question', { question: '' }, 'question: is missing'],
    ])('%s', async (_, changes, problem) => {
      const [status, problems] = await take(lines({ ...threeSteps, ...changes }));
      expect(status).toBe(1);
      expect(problems).toContain(`file.jsonl:1: ${problem}`);
      expect(await form('default')).toEqual(defaultForm);
    });

    test('the same id twice', async () => {
      const [status, problems] = await take(lines(threeSteps, fiveSteps, threeSteps));
      expect(status).toBe(1);
      expect(problems).toContain('file.jsonl:3: id: "default" is on line 1 already');
    });
  });
}
