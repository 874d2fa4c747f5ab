import * as z from 'zod/mini';
import { Instant, Text, textThat } from '../../contract/common.js';
import { dossierCodeKey } from '../../contract/dossier-code.js';
import {
  Dossier,
  DossierEvent,
  DossierRequest,
  DossierStatus,
  isClosed,
  isSettled,
} from '../../contract/dossiers.js';
import { isFactor, type FactorKind } from '../dossiers/factors.js';
import { eventsOf, milestonesOf } from './dossier-events.js';
import { keptAsText, onePhone, withItsZero } from './spreadsheet-damage.js';
import { readTimeLimit } from './time-limit.js';

const factor = (kind: FactorKind, otherwise: string) =>
  Text.check(
    keptAsText,
    z.refine((text: string) => isFactor(kind, text), otherwise),
  );

/** One of the contract's, which the national portal's numbers were made into before. */
const Status = z.custom<DossierStatus>(
  (value) => DossierStatus.options.includes(value),
  `is not one of ${DossierStatus.options.join(', ')}, nor a number from 1 to 10`,
);

const Fields = z.extend(Dossier, {
  status: Status,
  code: textThat((text) => dossierCodeKey(text) !== '', 'has no letter and no digit').check(
    keptAsText,
  ),
  /** In full or masked. */
  applicant: z.optional(Text),
  events: z.optional(z.array(z.extend(DossierEvent, { status: Status }))),
  requests: z.optional(z.array(DossierRequest)),
  /** When it was withdrawn, stopped or not accepted. */
  closedAt: z.optional(Instant),
  /** Instead of `promisedAt`: how long it may take, counted from its acceptance. */
  timeLimit: z.optional(
    textThat(
      (text) => readTimeLimit(text) !== undefined,
      'is not a time limit such as 3 working-days, 8 working-hours or 15 days',
    ),
  ),
  /** The procedure's field, where the procedure is not among those imported. */
  field: z.optional(Text),
  phone: z.optional(factor('phone', 'has less than 4 digits').check(onePhone, withItsZero)),
  identityNumber: z.optional(factor('identity', 'has less than 6 letters and digits')),
  receiptNumber: z.optional(factor('receipt', 'has less than 4 letters and digits')),
});
export type DossierRecord = z.infer<typeof Fields>;

/**
 * A dossier as agencies hand it over, once {@link tidyDossier} has mended what files may have in its
 * place. What the contract's Dossier does not have is never kept as it is: factors are hashed.
 */
export const DossierRecord = Fields.check(
  z.refine((record) => record.phone ?? record.identityNumber ?? record.receiptNumber, {
    path: ['phone'],
    error: 'is missing, so are identityNumber and receiptNumber: one of them is needed',
  }),
  z.refine(
    ({ status, settledAt, events = [] }) =>
      !isSettled(status) ||
      settledAt !== undefined ||
      events.some((event) => isSettled(event.status)),
    { path: ['settledAt'], error: 'is missing, though the dossier is settled' },
  ),
  z.refine(({ status, ...record }) => !isClosed(status) || hasTime(record), {
    path: ['closedAt'],
    error: 'is missing, and so is every other time: nobody knows when the dossier ended',
  }),
  z.refine(isInOrder, {
    path: ['settledAt'],
    error: 'is before acceptedAt',
    // What is no time has no order.
    when: ({ issues }) => issues.length === 0,
  }),
  z.refine(({ promisedAt, timeLimit }) => !promisedAt || !timeLimit, {
    path: ['timeLimit'],
    error: 'says what promisedAt says: give one of them',
  }),
  z.refine(({ status, closedAt }) => closedAt === undefined || isClosed(status), {
    path: ['closedAt'],
    error: 'goes with a dossier that was withdrawn, stopped or not accepted',
  }),
);

const hasTime = ({ closedAt, events, submittedAt, acceptedAt }: Omit<DossierRecord, 'status'>) =>
  [closedAt, events?.[0], submittedAt, acceptedAt].some((time) => time !== undefined);

/** Whether a dossier was accepted before it was settled, as far as the file tells. */
function isInOrder(record: DossierRecord): boolean {
  const { acceptedAt, settledAt } = milestonesOf(record, eventsOf(record));
  return !acceptedAt || !settledAt || Date.parse(acceptedAt) <= Date.parse(settledAt);
}
