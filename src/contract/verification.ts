import * as z from 'zod/mini';
import { Count, Text } from './common.js';

// Apart from dossiers: a page asks what a service takes long before it needs to read a report.

/** A second fact that only the applicant knows. */
export const VerificationKind = z.enum(['phone', 'identity', 'receipt', 'other']);
export type VerificationKind = z.infer<typeof VerificationKind>;

/** A kind of verification that an API takes. */
export const VerificationOffer = z.object({
  kind: VerificationKind,
  /** How many of the last digits are asked for; the whole number where absent. */
  lastDigits: z.optional(Count),
  /** The API's own word for it. */
  label: z.optional(Text),
});
export type VerificationOffer = z.infer<typeof VerificationOffer>;
