import {
  maxCommentLength,
  type Criterion,
  type RatingForm,
  type Reason,
} from '../../contract/ratings.js';

/** What a form asks after an answer. */
export interface Questions {
  readonly prompt?: string | undefined;
  readonly reasons: readonly Reason[];
  readonly criteria: readonly Criterion[];
}

/** The first of a form's follow-ups that is meant for the answer counts. */
export function followUpTo(answer: number, form: RatingForm): Questions {
  const followUp = form.followUps.find(({ after }) => after.includes(answer));
  if (!followUp) return { reasons: [], criteria: [] };
  const { prompt, reasons, criteria } = followUp;
  return { prompt, reasons, criteria: form.criteria.filter(({ id }) => criteria.includes(id)) };
}

/** Whether a form asks anything after an answer. */
export function hasMore(form: RatingForm, answer: number): boolean {
  const { reasons, criteria } = followUpTo(answer, form);
  return reasons.length > 0 || criteria.length > 0 || form.comment !== undefined;
}

/** Longest comment that a form takes, in UTF-16 code units; 0 where it asks for none. */
export const longestComment = ({ comment }: RatingForm): number =>
  comment ? Math.min(comment.maxLength, maxCommentLength) : 0;

export const isTooLong = (comment: string, form: RatingForm): boolean =>
  form.comment !== undefined && comment.length > longestComment(form);
