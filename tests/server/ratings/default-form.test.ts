import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { RatingForm } from '../../../src/contract/ratings.js';
import { RatingFormRecord } from '../../../src/server/import/rating-form-record.js';
import { defaultForm } from '../../../src/server/ratings/default-form.js';

test('the built-in form keeps the contract and every rule of an imported one', () => {
  expect(z.parse(RatingForm, defaultForm)).toEqual(defaultForm);
  expect(z.safeParse(RatingFormRecord, { ...defaultForm, code: 'default' }).error).toBeUndefined();
});

test('something follows each of its answers', () => {
  const followed = defaultForm.followUps.flatMap(({ after }) => after);
  expect(followed.sort()).toEqual(defaultForm.scale.map(({ value }) => value).sort());
});
