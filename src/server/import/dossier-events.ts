import type { DossierEvent, DossierStatus } from '../../contract/dossiers.js';
import { closedStatuses, type DossierRecord } from './dossier-record.js';

/** A dossier's steps in order of time: those of the file, or what its dates tell. */
export function eventsOf(record: DossierRecord): DossierEvent[] {
  const events = record.events ?? eventsFromDates(record);
  return events.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function eventsFromDates(record: DossierRecord): DossierEvent[] {
  const { status, submittedAt, acceptedAt, settledAt, closedAt } = record;
  const steps: readonly [DossierStatus, string | undefined][] = [
    ['registered', submittedAt],
    ['accepted', acceptedAt],
    ['settled', settledAt],
    [status, closedAt],
  ];
  return steps.flatMap(([status, at]) => (at === undefined ? [] : { status, at }));
}

/** When a dossier came how far. */
export interface Milestones {
  readonly acceptedAt?: string | undefined;
  readonly settledAt?: string | undefined;
  readonly closedAt?: string | undefined;
}

/** @param events in order of time */
export function milestonesOf(record: DossierRecord, events: readonly DossierEvent[]): Milestones {
  const first = (wanted: DossierStatus) => events.find(({ status }) => status === wanted)?.at;
  const last = events.findLast(({ status }) => closedStatuses.has(status));
  const isClosed = closedStatuses.has(record.status);
  return {
    acceptedAt: record.acceptedAt ?? first('accepted'),
    settledAt: record.settledAt ?? first('settled') ?? first('handed-over'),
    // Without a day of its own, the latest that is known: it must end some time.
    closedAt: isClosed ? (record.closedAt ?? last?.at ?? events.at(-1)?.at) : undefined,
  };
}
