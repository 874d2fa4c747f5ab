import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { RatingForm } from '../../../src/contract/ratings.js';
import { RatingFormRecord } from '../../../src/server/import/rating-form-record.js';
import { defaultForm } from '../../../src/server/ratings/default-form.js';
import { defaultFormInEnglish } from '../../../src/server/ratings/default-form-en.js';

test('the built-in form keeps the contract and every rule of an imported one', () => {
  expect(z.parse(RatingForm, defaultForm)).toEqual(defaultForm);
  expect(z.safeParse(RatingFormRecord, { ...defaultForm, code: 'default' }).error).toBeUndefined();
});

/** All that is the same in every language. */
const withoutTexts = (form: object): unknown =>
  JSON.parse(
    JSON.stringify(form, (key, value: unknown) =>
      ['language', 'question', 'label', 'prompt'].includes(key) ? undefined : value,
    ),
  );

test('it is the same in English, with a text for each of its texts', () => {
  expect(z.parse(RatingForm, defaultFormInEnglish)).toEqual(defaultFormInEnglish);
  expect(withoutTexts(defaultFormInEnglish)).toEqual(withoutTexts(defaultForm));
  const texts = JSON.stringify(defaultFormInEnglish);
  expect(texts).not.toMatch(/[^ -~]/);
  expect(texts.match(/"label":"[^"]+"/g)).toHaveLength(
    JSON.stringify(defaultForm).match(/"label":"[^"]+"/g)!.length,
  );
});

test('something follows each of its answers', () => {
  const followed = defaultForm.followUps.flatMap(({ after }) => after);
  expect(followed.sort()).toEqual(defaultForm.scale.map(({ value }) => value).sort());
});

test('the form in the guide keeps every rule too', () => {
  const guide = readFileSync(new URL('../../../docs/guides/server.md', import.meta.url), 'utf8');
  const form = JSON.parse(/```json\n(\{\n {2}"id"[^]*?)```/.exec(guide)![1]!) as { id: string };
  const { error, data } = z.safeParse(RatingFormRecord, { ...form, code: form.id });
  expect(error).toBeUndefined();
  expect(data).toEqual({ ...form, code: form.id });
});
