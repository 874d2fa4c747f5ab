import * as z from 'zod/mini';
import { Level, LocalDate, numberThat, Text, textThat } from './common.js';
import { defineOperation } from './operation.js';

/** A time of day on a 24-hour clock: `07:30`. */
export const TimeOfDay = textThat(
  (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text),
  'is not a time such as 07:30',
);

/** A day of the week as ISO 8601 counts: 1 Monday to 7 Sunday. */
export const Weekday = numberThat(
  (day) => [1, 2, 3, 4, 5, 6, 7].includes(day),
  'is not a day from 1 to 7',
);

/** Hours of a week's days; a day with a lunch break has two. */
export const OpeningHours = z.object({
  days: z.array(Weekday),
  from: TimeOfDay,
  to: TimeOfDay,
});
export type OpeningHours = z.infer<typeof OpeningHours>;

/** A unit of government. Units merge: an ended one names the unit that took over its work. */
export const Agency = z.object({
  code: Text,
  name: Text,
  level: Level,
  /** Code of the unit above. */
  parent: z.optional(Text),
  /** Code of the unit that took over, where this one has ended. */
  successor: z.optional(Text),
  /** The first local date on which the unit no longer existed. */
  endedOn: z.optional(LocalDate),
  address: z.optional(Text),
  phone: z.optional(Text),
  email: z.optional(Text),
  website: z.optional(Text),
  openingHours: z.optional(z.array(OpeningHours)),
});
export type Agency = z.infer<typeof Agency>;

export const AgencyList = z.object({ agencies: z.array(Agency) });
export type AgencyList = z.infer<typeof AgencyList>;

export const listAgencies = defineOperation({
  name: 'listAgencies',
  path: '/agencies',
  response: AgencyList,
  maxAge: 300,
});
