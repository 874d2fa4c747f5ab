import * as z from 'zod/mini';
import { RatingForm } from '../../contract/ratings.js';
import { recordStore } from './records.js';

/** A form as it is kept: its id stands in `code` too. */
export const RatingFormRecord = z.extend(RatingForm, { code: z.string() });
export type RatingFormRecord = z.infer<typeof RatingFormRecord>;

export const ratingForms = recordStore<RatingFormRecord>('rating_forms');
