import type { RatingForm } from '../../contract/ratings.js';
import type { Queryable } from '../database/database.js';
import { CommandError, exitStatus } from '../errors.js';
import { findForm } from '../ratings/forms.js';
import { ratingForms, type RatingFormRecord } from '../stores/rating-forms.js';
import { ratedForms } from '../stores/ratings.js';
import type { RecordWriter } from '../stores/records.js';

/** Where rating forms are put. What was answered to one keeps its meaning. */
export function openRatingFormStore(): RecordWriter<RatingFormRecord> {
  return {
    async put(database, forms) {
      await refuseOtherScales(database, forms);
      return ratingForms.put(database, forms);
    },
    // Forms with answers stay: without them nobody could say what was answered.
    keepOnly: async (database, codes) =>
      ratingForms.keepOnly(database, [...codes, ...(await ratedForms(database))]),
  };
}

/** @throws {CommandError} where a form that has answers would get other steps */
async function refuseOtherScales(
  database: Queryable,
  forms: readonly RatingFormRecord[],
): Promise<void> {
  const rated = await ratedForms(database);
  for (const form of forms) {
    const earlier = rated.has(form.id) ? await findForm(database, form.id) : undefined;
    if (!earlier || stepsOf(earlier) === stepsOf(form)) continue;
    throw new CommandError(
      exitStatus.badInput,
      `The form ${form.id} has answers on a scale of ${earlier.scale.length} steps; what they mean ` +
        'would change. Give the form with another scale an id of its own.',
    );
  }
}

const stepsOf = ({ scale }: RatingForm): string =>
  scale
    .map(({ value }) => value)
    .sort()
    .join();
