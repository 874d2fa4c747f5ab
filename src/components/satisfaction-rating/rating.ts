import type { Rating } from '../../contract/ratings.js';
import type { Given } from './draft.js';

/** Whose service is rated. */
export interface Subject {
  readonly agency: string;
  readonly procedure: string;
  readonly ratingToken: string | undefined;
}

/** What is sent. Nothing that was left open is in it. */
export function ratingOf(
  form: string,
  answer: number,
  { reasons, criteria, comment }: Given,
  { agency, procedure, ratingToken }: Subject,
): Rating {
  return {
    form,
    answer,
    ...(reasons.length > 0 && { reasons: [...reasons] }),
    ...(criteria.length > 0 && { criteria: [...criteria] }),
    ...(comment && { comment }),
    ...(agency && { agency }),
    ...(procedure && { procedure }),
    ...(ratingToken && { ratingToken }),
    answeredAt: new Date().toISOString(),
  };
}
