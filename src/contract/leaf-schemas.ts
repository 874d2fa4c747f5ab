import type * as z from 'zod/mini';
import { TimeOfDay, Weekday } from './agencies.js';
import { Count, Instant, LocalDate, Month, Range, Share, Text } from './common.js';
import { Dong, WorkingDays } from './dossiers.js';
import { Limit, maxLimit, maxQueryLength, Popularity, QueryText } from './procedures.js';
import { TicketNumber } from './queue.js';
import { Comment, maxCommentLength, ScaleValue } from './ratings.js';

/**
 * What the contract's smallest schemas mean in JSON Schema, for documents made from them. Their
 * rules are functions, which no generator can read.
 */
export const leafSchemas = new Map<z.core.$ZodType, Readonly<Record<string, unknown>>>([
  [Text, { type: 'string', minLength: 1 }],
  [TicketNumber, { type: 'string', minLength: 1 }],
  [Count, { type: 'integer', minimum: 0 }],
  [Instant, { type: 'string', format: 'date-time' }],
  [LocalDate, { type: 'string', format: 'date' }],
  [Range, { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 2, maxItems: 2 }],
  [TimeOfDay, { type: 'string', pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }],
  [Weekday, { type: 'integer', minimum: 1, maximum: 7 }],
  [Popularity, { type: 'number', minimum: 0 }],
  [Dong, { type: 'integer', minimum: 0 }],
  [WorkingDays, { type: 'integer' }],
  [Month, { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' }],
  [Share, { type: 'number', minimum: 0, maximum: 1 }],
  [ScaleValue, { type: 'integer', minimum: 1, maximum: 5 }],
  [Comment, { type: 'string', minLength: 1, maxLength: maxCommentLength }],
  [QueryText, { type: 'string', maxLength: maxQueryLength }],
  [Limit, { type: 'integer', minimum: 1, maximum: maxLimit }],
]);
