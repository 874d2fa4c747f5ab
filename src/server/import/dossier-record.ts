import * as z from 'zod/mini';
import { Instant, Text, textThat } from '../../contract/common.js';
import type { DossierStatus } from '../../contract/dossiers.js';
import { Dossier, DossierEvent, DossierRequest } from '../../contract/dossiers.js';
import { isFactor, type FactorKind } from '../dossiers/factors.js';

/** Statuses after which nothing comes, without a result. */
export const closedStatuses: ReadonlySet<DossierStatus> = new Set([
  'not-accepted',
  'withdrawn',
  'stopped',
]);

const settledStatuses: ReadonlySet<DossierStatus> = new Set(['settled', 'handed-over']);

const factor = (kind: FactorKind, otherwise: string) =>
  z.optional(textThat((text) => isFactor(kind, text), otherwise));

/**
 * A dossier as agencies hand it over, once {@link tidyDossier} has mended what files may have in its
 * place. What the contract's Dossier does not have is never kept as it is: factors are hashed.
 */
export const DossierRecord = z
  .extend(Dossier, {
    /** In full or masked. */
    applicant: z.optional(Text),
    events: z.optional(z.array(DossierEvent)),
    requests: z.optional(z.array(DossierRequest)),
    /** When it was withdrawn, stopped or not accepted. */
    closedAt: z.optional(Instant),
    /** The procedure's field, where the procedure is not among those imported. */
    field: z.optional(Text),
    phone: factor('phone', 'has less than 4 digits'),
    identityNumber: factor('identity', 'has less than 6 letters and digits'),
    receiptNumber: factor('receipt', 'has less than 4 letters and digits'),
  })
  .check(
    z.refine((record) => record.phone ?? record.identityNumber ?? record.receiptNumber, {
      path: ['phone'],
      error: 'is missing, so are identityNumber and receiptNumber: one of them is needed',
    }),
    z.refine(
      ({ status, settledAt, events = [] }) =>
        !settledStatuses.has(status) ||
        settledAt !== undefined ||
        events.some((event) => settledStatuses.has(event.status)),
      { path: ['settledAt'], error: 'is missing, though the dossier is settled' },
    ),
    z.refine(({ status, closedAt }) => closedAt === undefined || closedStatuses.has(status), {
      path: ['closedAt'],
      error: 'goes with a dossier that was withdrawn, stopped or not accepted',
    }),
  );
export type DossierRecord = z.infer<typeof DossierRecord>;
