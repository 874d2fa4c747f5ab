import * as z from 'zod/mini';
import { maxCommentLength, type RatingForm } from '../../contract/ratings.js';
import { RatingFormRecord as Kept } from '../stores/rating-forms.js';

/** A form that makes sense by itself: what it points to is there, and nothing is there twice. */
export const RatingFormRecord = Kept.check(
  // It stands in addresses, and in the attributes of pages.
  z.refine(({ id }) => /^[a-z0-9-]+$/.test(id), {
    path: ['id'],
    error: 'may only have a-z, 0-9 and -',
  }),
  z.refine(hasSteps, {
    path: ['scale'],
    error: 'must have 2 to 5 steps, from the best to the worst or the other way round',
  }),
  z.refine(({ criteria }) => areUnique(idsOf(criteria)), {
    path: ['criteria'],
    error: 'has an id twice',
  }),
  z.refine(({ followUps }) => followUps.every(({ reasons }) => areUnique(idsOf(reasons))), {
    path: ['followUps'],
    error: 'has the id of a reason twice after one answer',
  }),
  z.refine(followsKnownSteps, {
    path: ['followUps'],
    error: 'must be after steps of the scale, each of them in one follow-up at most',
  }),
  z.refine(asksKnownCriteria, {
    path: ['followUps'],
    error: "asks for a criterion twice, or for one that is not among the form's",
  }),
  z.refine(({ comment }) => !comment || isLength(comment.maxLength), {
    path: ['comment', 'maxLength'],
    error: `must be from 1 to ${maxCommentLength}`,
  }),
);

const idsOf = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

const areUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

const isLength = (length: number): boolean => length >= 1 && length <= maxCommentLength;

function hasSteps({ scale }: RatingForm): boolean {
  const steps = scale.map(({ value }) => value);
  const rises = steps.every((step, i) => i === 0 || step > steps[i - 1]!);
  const falls = steps.every((step, i) => i === 0 || step < steps[i - 1]!);
  return steps.length >= 2 && (rises || falls);
}

function followsKnownSteps({ scale, followUps }: RatingForm): boolean {
  const steps = scale.map(({ value }) => value);
  const after = followUps.flatMap((followUp) => followUp.after);
  return areUnique(after) && after.every((step) => steps.includes(step));
}

function asksKnownCriteria({ criteria, followUps }: RatingForm): boolean {
  const known = idsOf(criteria);
  return followUps.every(
    ({ criteria: asked }) => areUnique(asked) && asked.every((id) => known.includes(id)),
  );
}

/** A record with the lists that the importer took out because they were empty. */
export function tidyRatingForm(record: Readonly<Record<string, unknown>>): object {
  const { criteria = [], followUps = [] } = record;
  return {
    ...record,
    criteria,
    followUps: Array.isArray(followUps) ? followUps.map(tidy) : followUps,
  };
}

function tidy(followUp: unknown): unknown {
  if (typeof followUp !== 'object' || followUp === null) return followUp;
  return { reasons: [], criteria: [], ...followUp };
}
