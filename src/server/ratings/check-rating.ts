import type { FollowUp, Rating, RatingForm } from '../../contract/ratings.js';
import { ProblemError, type ParameterErrors } from '../api/problems.js';

/**
 * Refuses what the form does not ask after the answer that was chosen.
 *
 * @throws {ProblemError} `invalid-body`, naming each place that is wrong
 */
export function checkRating(form: RatingForm, rating: Rating): void {
  const followUp = form.followUps.find(({ after }) => after.includes(rating.answer));
  const errors = [
    ...stepErrors(form, rating.answer, '/answer'),
    ...reasonErrors(followUp, rating.reasons ?? []),
    ...criterionErrors(form, followUp, rating.criteria ?? []),
    ...commentErrors(form, rating.comment),
  ];
  if (errors.length > 0) throw new ProblemError('invalid-body', undefined, errors);
}

function stepErrors({ scale }: RatingForm, answer: number, pointer: string): ParameterErrors {
  const steps = scale.map(({ value }) => value);
  return steps.includes(answer)
    ? []
    : [{ pointer, detail: `Phải là một trong: ${steps.join(', ')}.` }];
}

function reasonErrors(followUp: FollowUp | undefined, reasons: readonly string[]): ParameterErrors {
  const asked = followUp?.reasons.map(({ id }) => id) ?? [];
  return reasons.flatMap((_, i) => idErrors(asked, reasons, i, `/reasons/${i}`));
}

function criterionErrors(
  form: RatingForm,
  followUp: FollowUp | undefined,
  criteria: NonNullable<Rating['criteria']>,
): ParameterErrors {
  const ids = criteria.map(({ id }) => id);
  return criteria.flatMap(({ answer }, i) => [
    ...idErrors(followUp?.criteria ?? [], ids, i, `/criteria/${i}/id`),
    ...stepErrors(form, answer, `/criteria/${i}/answer`),
  ]);
}

/** What is wrong with one of some ids, which may be none that is asked, or come a second time. */
function idErrors(
  asked: readonly string[],
  ids: readonly string[],
  index: number,
  pointer: string,
): ParameterErrors {
  const id = ids[index]!;
  if (!asked.includes(id)) return [{ pointer, detail: 'Phiếu không hỏi điều này.' }];
  return ids.indexOf(id) < index ? [{ pointer, detail: 'Chỉ được ghi một lần.' }] : [];
}

function commentErrors(
  { comment: asked }: RatingForm,
  comment: string | undefined,
): ParameterErrors {
  const pointer = '/comment';
  if (comment === undefined) return [];
  if (!asked) return [{ pointer, detail: 'Phiếu không hỏi ý kiến viết tay.' }];
  if (comment.length <= asked.maxLength) return [];
  return [{ pointer, detail: `Không được dài quá ${asked.maxLength} ký tự.` }];
}
