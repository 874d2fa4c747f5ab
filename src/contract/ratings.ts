import * as z from 'zod/mini';
import {
  AgencyRef,
  Count,
  Instant,
  LocalDate,
  Month,
  numberThat,
  Share,
  Text,
  textThat,
} from './common.js';
import { defineOperation } from './operation.js';

/** A step of a form's scale: a whole number, 1 for the least satisfied. */
export const ScaleValue = numberThat(
  (n) => Number.isInteger(n) && n >= 1 && n <= 5,
  'is not a step from 1 to 5',
);

/**
 * One answer that can be chosen. No scale is prescribed; the customary one has three steps (Rất hài
 * lòng, Hài lòng, Không hài lòng).
 */
export const ScaleOption = z.object({
  value: ScaleValue,
  label: Text,
  /** Whether who chooses it counts as satisfied. */
  satisfied: z.boolean(),
});
export type ScaleOption = z.infer<typeof ScaleOption>;

/** What is rated by itself, on the form's scale: Decree 118/2025/NĐ-CP art. 33.1 lists them. */
export const Criterion = z.object({ id: Text, label: Text });
export type Criterion = z.infer<typeof Criterion>;

/** Why someone chose an answer, to be ticked. */
export const Reason = z.object({ id: Text, label: Text });
export type Reason = z.infer<typeof Reason>;

/** What is asked after an answer was chosen. */
export const FollowUp = z.object({
  /** The answers after which it is asked. */
  after: z.array(ScaleValue),
  /** What the reasons are introduced with. */
  prompt: z.optional(Text),
  reasons: z.array(Reason),
  /** Ids of the criteria that are asked then. */
  criteria: z.array(Text),
});
export type FollowUp = z.infer<typeof FollowUp>;

/** A questionnaire as data: the first question decides what follows. */
export const RatingForm = z.object({
  id: Text,
  /** BCP 47 tag of its texts; that of the answer where absent. */
  language: z.optional(Text),
  /** The one question that everyone is asked. */
  question: Text,
  /** From the best answer to the worst, or the other way round: the order in which they are shown. */
  scale: z.array(ScaleOption),
  criteria: z.array(Criterion),
  followUps: z.array(FollowUp),
  /** Asks for a comment where it is there. */
  comment: z.optional(
    z.object({
      label: Text,
      /** In UTF-16 code units. */
      maxLength: Count,
    }),
  ),
});
export type RatingForm = z.infer<typeof RatingForm>;

/** Longest comment that any form takes, in UTF-16 code units. */
export const maxCommentLength = 2000;

export const Comment = textThat(
  (text) => text.length > 0 && text.length <= maxCommentLength,
  `is empty or longer than ${maxCommentLength}`,
);

export const getRatingForm = defineOperation({
  name: 'getRatingForm',
  path: '/rating-forms/{id}',
  pathParameters: z.object({ id: Text }),
  /** `lang`: BCP 47 tag of the language wanted; the form comes in another where it has only that. */
  query: z.object({ lang: z.optional(Text) }),
  response: RatingForm,
  problems: ['not-found'],
  maxAge: 300,
});

/** One answer to a form. It names no rater, and nothing in it may (art. 29.3). */
export const Rating = z.object({
  form: Text,
  answer: ScaleValue,
  reasons: z.optional(z.array(Text)),
  criteria: z.optional(z.array(z.object({ id: Text, answer: ScaleValue }))),
  comment: z.optional(Comment),
  /** Whose service is rated; a dossier's token says it better. */
  agency: z.optional(Text),
  procedure: z.optional(Text),
  /** Given once by `lookUpDossier`: binds the rating to a dossier, whose it is stays unknown. */
  ratingToken: z.optional(Text),
  /** When it was answered, which may be days before it arrives. */
  answeredAt: z.optional(Instant),
});
export type Rating = z.infer<typeof Rating>;

export const RatingReceipt = z.object({ receivedAt: Instant });
export type RatingReceipt = z.infer<typeof RatingReceipt>;

/** The same key and body give the first answer again, and nothing is counted twice. */
export const submitRating = defineOperation({
  name: 'submitRating',
  method: 'POST',
  path: '/ratings',
  idempotent: true,
  body: Rating,
  response: RatingReceipt,
  problems: ['not-found', 'rating-token-refused', 'too-many-attempts'],
});

/** How often an answer was chosen. */
export const AnswerCount = z.object({
  value: ScaleValue,
  label: Text,
  count: Count,
  /** Whether who chose it counts as satisfied; absent where the API does not tell. */
  satisfied: z.optional(z.boolean()),
});
export type AnswerCount = z.infer<typeof AnswerCount>;

/**
 * Answers of a group. One of fewer than `minimum` is suppressed: it says so and nothing more, as its
 * members might be recognised.
 */
const group = {
  suppressed: z.boolean(),
  count: z.optional(Count),
  /** Of those who chose an answer that counts as satisfied. */
  satisfied: z.optional(Share),
  /** Mean of the steps chosen. */
  mean: z.optional(numberThat((n) => n >= 1 && n <= 5, 'is not a mean of steps from 1 to 5')),
};

export const RatingGroup = z.object(group);
export type RatingGroup = z.infer<typeof RatingGroup>;

export const RatingSummary = z.object({
  agency: z.optional(AgencyRef),
  field: z.optional(Text),
  from: LocalDate,
  to: LocalDate,
  asOf: Instant,
  /** IANA name of the time zone whose days are counted. */
  timeZone: Text,
  /** The smallest group that is shown. */
  minimum: Count,
  /** The scale that the answers are of, in the form's order. */
  form: Text,
  total: RatingGroup,
  /** Empty where the total is suppressed. */
  distribution: z.array(AnswerCount),
  byMonth: z.array(z.object({ month: Month, ...group })),
  byCriterion: z.array(z.object({ id: Text, label: Text, ...group })),
});
export type RatingSummary = z.infer<typeof RatingSummary>;

export const RatingSummaryQuery = z.object({
  /** Code of an agency: its own, those of units that merged into it and of units below it. */
  agency: z.optional(Text),
  field: z.optional(Text),
  /** Id of the form whose answers are counted; `default` where absent. */
  form: z.optional(Text),
  /** First local date; the first of January where absent. */
  from: z.optional(LocalDate),
  /** The local date after the last; tomorrow where absent. */
  to: z.optional(LocalDate),
});
export type RatingSummaryQuery = z.infer<typeof RatingSummaryQuery>;

export const getRatingSummary = defineOperation({
  name: 'getRatingSummary',
  path: '/ratings/summary',
  query: RatingSummaryQuery,
  response: RatingSummary,
  problems: ['invalid-parameter', 'not-found'],
  maxAge: 60,
});
