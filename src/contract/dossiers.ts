import * as z from 'zod/mini';
import { AgencyRef, Contact, Instant, LocalDate, numberThat, Text, wholeNumber } from './common.js';
import { defineOperation } from './operation.js';
import { VerificationKind } from './verification.js';

/**
 * Where a dossier stands. The first ten are the statuses that are exchanged with the national
 * portal, in the order of their numbers 1 to 10.
 */
export const DossierStatus = z.enum([
  'registered',
  'accepted',
  'not-accepted',
  'in-process',
  'papers-requested',
  'fee-requested',
  'withdrawn',
  'stopped',
  'settled',
  'handed-over',
  'other',
]);
export type DossierStatus = z.infer<typeof DossierStatus>;

/** Whether a dossier has a result. */
export const isSettled = (status: DossierStatus): boolean =>
  status === 'settled' || status === 'handed-over';

/** Whether a dossier has ended without a result. */
export const isClosed = (status: DossierStatus): boolean =>
  status === 'not-accepted' || status === 'withdrawn' || status === 'stopped';

/** Whether a dossier's result is still to come. `other` has not ended, as far as one can know. */
export const isAwaited = (status: DossierStatus): boolean =>
  !isSettled(status) && !isClosed(status);

/** A whole number of working days; below 0 when the date has passed. */
export const WorkingDays = numberThat((n) => Number.isSafeInteger(n), 'is not a whole number');

/** An amount of money in Vietnamese đồng: a whole number from 0. */
export const Dong = wholeNumber();

/** One step on a dossier's way, as the agency's system noted it. */
export const DossierEvent = z.object({
  status: DossierStatus,
  /** The API's own word for the status. */
  label: z.optional(Text),
  at: Instant,
  agency: z.optional(AgencyRef),
  note: z.optional(Text),
});
export type DossierEvent = z.infer<typeof DossierEvent>;

/** Something that is asked of the citizen now; what was done is not in the list any more. */
export const DossierRequest = z.object({
  kind: z.enum(['papers', 'fee', 'other']),
  /** What is asked, in one or two sentences. */
  text: z.optional(Text),
  /** Papers that are missing or must be mended. */
  papers: z.optional(
    z.array(z.object({ name: Text, note: z.optional(Text), formUrl: z.optional(Text) })),
  ),
  amount: z.optional(Dong),
  /** Where the fee can be paid online. */
  paymentUrl: z.optional(Text),
  /** The last day to do it. */
  dueOn: z.optional(LocalDate),
});
export type DossierRequest = z.infer<typeof DossierRequest>;

/** What the agency says about being late: it owes a written apology and a new date. */
export const Lateness = z.object({
  apology: z.optional(Text),
  reason: z.optional(Text),
  /** The new promised date. */
  newDate: z.optional(LocalDate),
});
export type Lateness = z.infer<typeof Lateness>;

/** How the result comes to the citizen. */
export const Handover = z.object({
  channel: z.enum(['counter', 'online', 'postal', 'other']),
  /** Where the counter is, or where it is sent to, without a person's address. */
  place: z.optional(Text),
  /** What to bring, when the counter is open. */
  note: z.optional(Text),
  /** Where the result can be had online. */
  url: z.optional(Text),
  carrier: z.optional(Text),
  trackingNumber: z.optional(Text),
  trackingUrl: z.optional(Text),
});
export type Handover = z.infer<typeof Handover>;

/** Days on which an office's calendar differs from Monday to Friday. */
export const CalendarDays = z.object({
  /** Days off that are not a Saturday or Sunday. */
  holidays: z.array(LocalDate),
  /** Saturdays and Sundays on which people work. */
  makeUpDays: z.array(LocalDate),
});
export type CalendarDays = z.infer<typeof CalendarDays>;

/** A dossier as its applicant may see it. Names of persons are masked (`N***** V** A*`). */
export const Dossier = z.object({
  code: Text,
  procedure: z.object({ code: z.optional(Text), name: Text }),
  /** Who handles it. */
  agency: AgencyRef,
  applicant: z.optional(Text),
  status: DossierStatus,
  /** The API's own word for the status. */
  statusLabel: z.optional(Text),
  /** When the dossier was handed in. */
  submittedAt: z.optional(Instant),
  /** When it was found complete; the time limit runs from here. */
  acceptedAt: z.optional(Instant),
  /** When the result was promised for. */
  promisedAt: z.optional(Instant),
  settledAt: z.optional(Instant),
  /** Steps in order of time, the latest last. */
  events: z.array(DossierEvent),
  requests: z.array(DossierRequest),
  lateness: z.optional(Lateness),
  handover: z.optional(Handover),
  /** Whom to ask about this dossier. */
  contact: z.optional(Contact),
});
export type Dossier = z.infer<typeof Dossier>;

/** A dossier and what the server knows of it at this moment. */
export const DossierReport = z.object({
  dossier: Dossier,
  /** The moment that the report holds for. */
  asOf: Instant,
  /** IANA name of the office's time zone. */
  timeZone: Text,
  /**
   * Working days from the day of `asOf` to the promised day, that day counted and today not; below
   * 0, those that have passed since the promised day. 0 is today, or only days off lie between.
   * Absent when nothing is awaited any more, or nothing was promised.
   */
  workingDaysLeft: z.optional(WorkingDays),
  /** The calendar between now and the promised day, for who shows the report on another day. */
  calendar: z.optional(CalendarDays),
  /** Lets the applicant rate the service once; present when a rating is due. */
  ratingToken: z.optional(Text),
});
export type DossierReport = z.infer<typeof DossierReport>;

export const DossierLookup = z.object({
  code: Text,
  verification: z.object({ kind: VerificationKind, value: Text }),
});
export type DossierLookup = z.infer<typeof DossierLookup>;

/** Code and factor travel in the body, so that neither reaches an address or a log. */
export const lookUpDossier = defineOperation({
  name: 'lookUpDossier',
  method: 'POST',
  path: '/dossiers/lookup',
  body: DossierLookup,
  response: DossierReport,
  // An unknown code and a wrong factor are the same `not-found`.
  problems: ['not-found', 'too-many-attempts'],
});
