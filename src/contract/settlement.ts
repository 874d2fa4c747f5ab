import * as z from 'zod/mini';
import { AgencyRef, Count, Instant, LocalDate, Month, Share, Text } from './common.js';
import { defineOperation } from './operation.js';

// Spread below: `z.extend` would add its code to every page that shows figures.
const counts = {
  /** Accepted in the period. */
  received: Count,
  /** Settled in the period before the promised day, on it (or without one), and after it. */
  settledEarly: Count,
  settledOnTime: Count,
  settledLate: Count,
  /** Accepted and not yet done at the end of the period, or now where that is earlier. */
  pending: Count,
  /** Of the pending, those whose promised day had passed by then. */
  pendingOverdue: Count,
  /** Share of the settled that were early or on time; absent where none was settled. */
  onTimeRate: z.optional(Share),
};

/** How dossiers were handled in a period. Days are those of the service's time zone. */
export const SettlementCounts = z.object(counts);
export type SettlementCounts = z.infer<typeof SettlementCounts>;

export const SettlementFigures = z.object({
  /** The agency that was asked for; absent for all of them. */
  agency: z.optional(AgencyRef),
  field: z.optional(Text),
  /** The first local date of the period. */
  from: LocalDate,
  /** The local date after the last. */
  to: LocalDate,
  asOf: Instant,
  /** IANA name of the time zone whose days are counted. */
  timeZone: Text,
  total: SettlementCounts,
  /** Month by month, the earliest first; a month that the period cuts counts only its days in it. */
  byMonth: z.array(z.object({ ...counts, month: Month })),
  /** By the agency that handles the dossiers now: an ended one's are its successor's. */
  byAgency: z.array(z.object({ ...counts, agency: AgencyRef })),
  byField: z.array(z.object({ ...counts, field: Text })),
});
export type SettlementFigures = z.infer<typeof SettlementFigures>;

/** The longest period that can be asked for, in years. */
export const maxYears = 10;

export const SettlementQuery = z.object({
  /** Code of an agency: its own dossiers, those of units that merged into it and of units below it. */
  agency: z.optional(Text),
  field: z.optional(Text),
  /** First local date; the first of January where absent. */
  from: z.optional(LocalDate),
  /** The local date after the last; tomorrow where absent. */
  to: z.optional(LocalDate),
});
export type SettlementQuery = z.infer<typeof SettlementQuery>;

export const getSettlementFigures = defineOperation({
  name: 'getSettlementFigures',
  path: '/settlement-figures',
  query: SettlementQuery,
  response: SettlementFigures,
  problems: ['invalid-parameter', 'not-found'],
  maxAge: 300,
});
