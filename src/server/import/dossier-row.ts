import * as z from 'zod/mini';
import { Dossier, type DossierEvent } from '../../contract/dossiers.js';
import type { FactorKind } from '../dossiers/factors.js';
import { lookupKey } from '../dossiers/lookup-key.js';
import { maskName } from '../dossiers/mask-name.js';
import type { Secret } from '../secret.js';
import type { DossierRow } from '../stores/dossiers.js';
import { eventsOf, milestonesOf, type Milestones } from './dossier-events.js';
import type { DossierRecord } from './dossier-record.js';
import type { Reference } from './dossier-references.js';

/** What a dossier is kept as: its applicant's name masked, its factors hashed. */
export function toRow(
  secret: Secret,
  record: DossierRecord,
  procedure: Reference,
  agency: Reference,
): DossierRow {
  const events = eventsOf(record);
  const milestones = milestonesOf(record, events);
  const shown = toDossier(record, events, milestones);
  return {
    code: record.code,
    record: { ...shown, procedure: contractRef(procedure), agency: contractRef(agency) },
    agency_code: agency.code,
    agency_name: agency.name,
    field: record.field ?? procedure.field,
    procedure_code: procedure.code,
    accepted_at: milestones.acceptedAt,
    promised_at: record.promisedAt,
    settled_at: milestones.settledAt,
    closed_at: milestones.closedAt,
    keys: keysOf(secret, record),
  };
}

/** The dossier as its applicant may see it. */
function toDossier(
  record: DossierRecord,
  events: DossierEvent[],
  { acceptedAt, settledAt }: Milestones,
): Dossier {
  const { applicant } = record;
  // The contract's schema leaves out what it does not know: the factors above all.
  return z.parse(Dossier, {
    ...record,
    ...(applicant !== undefined && { applicant: maskName(applicant) }),
    ...(acceptedAt !== undefined && { acceptedAt }),
    ...(settledAt !== undefined && { settledAt }),
    events,
    requests: record.requests ?? [],
  });
}

const contractRef = ({ code, name }: Reference): { code?: string; name: string } =>
  code === undefined ? { name } : { code, name };

function keysOf(secret: Secret, record: DossierRecord): string[] {
  const { code, phone, identityNumber: identity, receiptNumber: receipt } = record;
  return Object.entries({ phone, identity, receipt }).flatMap(([kind, value]) =>
    value === undefined ? [] : lookupKey(secret, code, kind as FactorKind, value),
  );
}
