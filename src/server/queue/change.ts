import type { QueueEvent, QueueEventKind } from '../../contract/queue.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import { forgetCounters } from '../stores/counters.js';
import { closeEarlierDays } from '../stores/tickets.js';
import { timeZone } from '../time-zone.js';
import { forgetEventsBefore, keepEvent } from './events.js';
import { readHall, type Hall } from './hall.js';
import { readOffice, type OfficeNow } from './office.js';

/** What a change tells of itself. */
export interface Change {
  readonly kind: QueueEventKind;
  readonly number?: string;
  /** Id of the counter that did it. */
  readonly counter?: string;
  /** Ids of the services that changed; all by default. */
  readonly services?: readonly string[];
  /** Ids of the counters that changed; all by default. */
  readonly counters?: readonly string[];
}

/**
 * Changes an office's queue, one change after the other: the office's row is locked until the
 * transaction ends. The change and its event are kept together, or neither is.
 *
 * @param work does it through the transaction and tells what it did
 * @throws {ProblemError} `not-found`; whatever `work` throws
 */
export async function changeQueue(
  transaction: Queryable,
  code: string,
  clock: () => Date,
  work: (office: OfficeNow) => Promise<readonly Change[]>,
): Promise<void> {
  const office = await lockOffice(transaction, code, clock);
  const changes = await work(office);
  if (changes.length > 0) await tell(transaction, office, changes);
}

/** Locks an office, whose new day begins if it has not yet. */
export async function lockOffice(
  transaction: Queryable,
  code: string,
  clock: () => Date,
): Promise<OfficeNow> {
  const office = await readOffice(transaction, code, clock, true);
  return office.day === office.today ? office : beginDay(transaction, office);
}

/** Numbers begin again, and what was left open is closed. */
async function beginDay(transaction: Queryable, office: OfficeNow): Promise<OfficeNow> {
  const { record, today } = office;
  await closeEarlierDays(transaction, record.code, today);
  await forgetCounters(transaction, record.code);
  await transaction.query('update offices set day = $2::date where code = $1', [
    record.code,
    today,
  ]);
  const begun = await tell(transaction, { ...office, day: today }, [{ kind: 'new-day' }]);
  await forgetEventsBefore(transaction, record.code, begun.sequence);
  return begun;
}

/** Tells of changes that were done. @returns the office with the last one's sequence */
export async function tell(
  transaction: Queryable,
  office: OfficeNow,
  changes: readonly Change[],
): Promise<OfficeNow> {
  const { code } = office.record;
  const hall = await readHall(transaction, office);
  let { sequence } = office;
  for (const change of changes) {
    sequence += 1;
    await keepEvent(transaction, code, eventOf(change, { ...office, sequence }, hall));
  }
  await transaction.query('update offices set sequence = $2 where code = $1', [code, sequence]);
  return { ...office, sequence };
}

const eventOf = (
  { kind, number, counter, services, counters }: Change,
  { sequence, now, today }: OfficeNow,
  hall: Hall,
): QueueEvent => ({
  sequence,
  at: toLocalInstant(now, timeZone),
  day: today,
  kind,
  ...(number !== undefined && { number }),
  ...(counter !== undefined && { counter }),
  services: hall.services.filter(({ id }) => services?.includes(id) ?? true),
  counters: hall.counters.filter(({ id }) => counters?.includes(id) ?? true),
});
