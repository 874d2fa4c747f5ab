import { instantOf, localDate } from '../../calendar/index.js';
import {
  isAwaited,
  isClosed,
  isSettled,
  type DossierEvent,
  type DossierStatus,
} from '../../contract/dossiers.js';
import { timeZone } from '../time-zone.js';
import type { DossierRecord } from './dossier-record.js';

/** When a dossier came how far. */
export interface Milestones {
  readonly acceptedAt?: string | undefined;
  readonly settledAt?: string | undefined;
  readonly closedAt?: string | undefined;
}

/** A dossier's steps in order of time: those of the file, or what its dates tell. */
export function eventsOf(record: DossierRecord): DossierEvent[] {
  const events = inOrder(record.events ?? eventsFromDates(record));
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

/** Steps as they came one after the other; a file may have the latest first. */
function inOrder(events: readonly DossierEvent[]): DossierEvent[] {
  const day = (event: DossierEvent | undefined): string =>
    event ? localDate(event.at, timeZone) : '';
  const isLatestFirst = day(events[0]) > day(events.at(-1));
  let before: string | undefined;
  return (isLatestFirst ? events.toReversed() : events).map((event) => {
    const at = (before = notBefore(event.at, before));
    return { ...event, at };
  });
}

/**
 * The time of a step where only its day is known, which files write as a date or as midnight: no
 * earlier than what came before it on that day.
 */
function notBefore(at: string, before: string | undefined): string {
  if (before === undefined || Date.parse(before) < Date.parse(at)) return at;
  const day = localDate(at, timeZone);
  const isMidnight = instantOf(day, 0, timeZone).getTime() === Date.parse(at);
  return isMidnight && localDate(before, timeZone) === day ? before : at;
}

/** @param events in order of time */
export function milestonesOf(record: DossierRecord, events: readonly DossierEvent[]): Milestones {
  const { status, submittedAt } = record;
  const accepted = record.acceptedAt ?? events.find((one) => one.status === 'accepted')?.at;
  const acceptedAt = accepted && notBefore(accepted, submittedAt);
  const settled = record.settledAt ?? (isSettled(status) ? settledIn(events) : undefined);
  const last = events.findLast((one) => isClosed(one.status));
  return {
    acceptedAt,
    settledAt: settled && notBefore(settled, acceptedAt ?? submittedAt),
    // Without a day of its own, the latest that is known: it must end some time.
    closedAt: isClosed(status) ? (record.closedAt ?? last?.at ?? events.at(-1)?.at) : undefined,
  };
}

/** When a dossier was settled; one that was sent back, when it was settled again. */
function settledIn(events: readonly DossierEvent[]): string | undefined {
  const isOpen = ({ status }: DossierEvent): boolean => isAwaited(status) && status !== 'other';
  const since = events.slice(events.findLastIndex(isOpen) + 1);
  const settled =
    since.find(({ status }) => status === 'settled') ??
    since.find(({ status }) => isSettled(status)) ??
    // The file's steps go on after its end.
    events.findLast(({ status }) => isSettled(status));
  return settled?.at;
}
