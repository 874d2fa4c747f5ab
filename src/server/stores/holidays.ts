import * as z from 'zod/mini';
import { LocalDate, Text } from '../../contract/common.js';
import { recordStore } from './records.js';

/** A date on which an agency's calendar differs from the built-in one; its date stands in `code`. */
export const HolidayRecord = z.object({
  code: z.string(),
  date: LocalDate,
  /** A weekday off, a Saturday or Sunday that is worked, or neither. */
  kind: z.enum(['holiday', 'make-up', 'ordinary']),
  name: z.optional(Text),
});
export type HolidayRecord = z.infer<typeof HolidayRecord>;

export const holidays = recordStore<HolidayRecord>('holidays');
