import type { RatingForm } from '../../contract/ratings.js';
import { ProblemError } from '../api/problems.js';
import type { Queryable } from '../database/database.js';
import { ratingForms, type RatingFormRecord } from '../stores/rating-forms.js';
import { defaultForm } from './default-form.js';
import { defaultFormInEnglish } from './default-form-en.js';

/**
 * A form: an imported one, else the built-in one.
 *
 * @param language BCP 47 tag of the language wanted; the built-in form is there in Vietnamese and English
 * @throws {ProblemError} `not-found`
 */
export async function getForm(database: Queryable, id: string, language = ''): Promise<RatingForm> {
  const form = await findForm(database, id);
  if (form === defaultForm && /^en\b/i.test(language)) return defaultFormInEnglish;
  if (!form) throw new ProblemError('not-found', 'Không có phiếu đánh giá mang mã này.');
  return form;
}

export async function findForm(database: Queryable, id: string): Promise<RatingForm | undefined> {
  const imported = await ratingForms.get(database, id);
  if (imported) return toForm(imported);
  return id === defaultForm.id ? defaultForm : undefined;
}

function toForm({ code: _, ...form }: RatingFormRecord): RatingForm {
  return form;
}
