import * as z from 'zod/mini';

// Rules are functions: each of zod's own checks would add its code to every page. What they mean
// in JSON Schema stands in `leaf-schemas.ts`.

/* @__NO_SIDE_EFFECTS__ */
export const textThat = (
  rule: (text: string) => boolean,
  otherwise: string,
): z.ZodMiniString<string> => z.string().check(z.refine(rule, otherwise));

/* @__NO_SIDE_EFFECTS__ */
export const numberThat = (
  rule: (n: number) => boolean,
  otherwise: string,
): z.ZodMiniNumber<number> => z.number().check(z.refine(rule, otherwise));

/* @__NO_SIDE_EFFECTS__ */
export const someText = (): z.ZodMiniString<string> =>
  textThat((text) => text.length > 0, 'is empty');

/* @__NO_SIDE_EFFECTS__ */
export const wholeNumber = (): z.ZodMiniNumber<number> =>
  numberThat(isCount, 'is not a whole number from 0');

function isCount(n: unknown): boolean {
  return Number.isSafeInteger(n) && Number(n) >= 0;
}

/** A text that says something: at least one character. */
export const Text = someText();

/** A count of things: a whole number from 0. */
export const Count = wholeNumber();

/** An instant: ISO 8601 with offset, e.g. `2026-03-02T08:00:00+07:00`. */
export const Instant = textThat(isInstant, 'is not an instant such as 2026-03-02T08:00:00+07:00');

function isInstant(text: string): boolean {
  const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/;
  return shape.test(text) && isInMonth(text) && !Number.isNaN(Date.parse(text));
}

/** A date of the service's time zone: ISO 8601, e.g. `2026-03-02`. */
export const LocalDate = textThat(isDate, 'is not a date such as 2026-03-02');

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && isInMonth(text);
}

/** Whether a text begins with a date: a day that its month does not have becomes another, or none. */
function isInMonth(text: string): boolean {
  return new Date(text.slice(0, 10)).getUTCDate() === Number(text.slice(8, 10));
}

/**
 * A stretch of a text as `[start, end)` in UTF-16 code units, counted on the very string that is
 * sent beside it (so that `text.slice(start, end)` is the stretch).
 */
export const Range = z.custom<[start: number, end: number]>(isRange, 'is not a range');
export type Range = z.infer<typeof Range>;

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isCount);
}

/** A month of a year: `2026-03`. */
export const Month = textThat(
  (text) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text),
  'is not a month such as 2026-03',
);

/** A share from 0 to 1. */
export const Share = numberThat((n) => n >= 0 && n <= 1, 'is not a share from 0 to 1');

/** Tier of government. Two tiers serve citizens since 2025-07-01: province and commune. */
export const Level = z.enum(['ministry', 'province', 'commune', 'other']);
export type Level = z.infer<typeof Level>;

/** How to reach a person who can help. */
export const Contact = z.object({
  name: z.optional(Text),
  phone: z.optional(Text),
  email: z.optional(Text),
  url: z.optional(Text),
});
export type Contact = z.infer<typeof Contact>;

/** An agency as others name it: `code` only where the agency is in `listAgencies`. */
export const AgencyRef = z.object({ code: z.optional(Text), name: Text });
export type AgencyRef = z.infer<typeof AgencyRef>;
