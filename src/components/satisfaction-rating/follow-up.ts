import {
  maxCommentLength,
  type Criterion,
  type FollowUp,
  type RatingForm,
} from '../../contract/ratings.js';

/** What a form asks after an answer. */
export interface Questions {
  /** Groups of reasons, each with its own introduction; none of them is empty. */
  readonly groups: readonly FollowUp[];
  readonly criteria: readonly Criterion[];
}

export function followUpTo(answer: number, { followUps, criteria }: RatingForm): Questions {
  const fitting = followUps.filter(({ after }) => after.includes(answer));
  const asked = new Set(fitting.flatMap((followUp) => followUp.criteria));
  return {
    groups: fitting.filter(({ reasons }) => reasons.length > 0),
    criteria: criteria.filter(({ id }) => asked.has(id)),
  };
}

/** Whether a form asks anything after an answer. */
export function hasMore(form: RatingForm, answer: number): boolean {
  const { groups, criteria } = followUpTo(answer, form);
  return groups.length > 0 || criteria.length > 0 || form.comment !== undefined;
}

/** Longest comment that a form takes, in UTF-16 code units; 0 where it asks for none. */
export const longestComment = ({ comment }: RatingForm): number =>
  comment ? Math.min(comment.maxLength, maxCommentLength) : 0;

export const isTooLong = (comment: string, form: RatingForm): boolean =>
  form.comment !== undefined && comment.length > longestComment(form);
