import { localTime } from '../../calendar/time-zones.js';
import type { Queryable } from '../database/database.js';
import { noteCall, noteRecall, pauseCounter, readCounters } from '../stores/counters.js';
import { changeTicket, findTicket, numberOf, ticketAt } from '../stores/tickets.js';
import type { TicketChanges, TicketRow } from '../stores/tickets.js';
import { timeZone } from '../time-zone.js';
import type { Change } from './change.js';
import { callsNext } from './desk-view.js';
import { counterOf, type OfficeNow } from './office.js';
import { badField } from './take.js';

/** The desk is not where the officer believes it to be. */
export class DeskMovedOnError extends Error {}

/** What an officer does at a counter, in the transaction that has the office locked. */
export type DeskAct = (
  transaction: Queryable,
  office: OfficeNow,
  counter: string,
) => Promise<readonly Change[]>;

/** Ends the current one, if there is one, and calls the next, if one waits. */
export const callNext =
  (believed: string | undefined): DeskAct =>
  async (transaction, office, counter) => {
    const { code } = office.record;
    const current = await ticketAt(transaction, code, counter);
    if (current?.id !== believed) throw new DeskMovedOnError();
    if (await isPaused(transaction, code, counter)) throw new DeskMovedOnError();
    const [next] = (await callsNext(transaction, office, counter, 1)).next;
    if (current) await changeTicket(transaction, current.id, ended(current, office.now));
    if (next) await call(transaction, office, counter, next);
    const called = next && about('called', office, counter, next);
    const done = current && about('done', office, counter, current);
    // Where somebody is called, that tells what is at the counter now.
    if (called) return [...(done ? [{ ...done, counters: [] }] : []), called];
    return done ? [done] : [];
  };

export const startServing =
  (id: string): DeskAct =>
  async (transaction, office, counter) => {
    const ticket = await mustBeCurrent(transaction, office, counter, id, ['called']);
    await changeTicket(transaction, id, { state: 'serving' });
    return [about('serving', office, counter, ticket)];
  };

/** Calls the current one again, or, where nobody is, one who did not come. */
export const recall =
  (id: string): DeskAct =>
  async (transaction, office, counter) => {
    const { now, record, today } = office;
    const current = await ticketAt(transaction, record.code, counter);
    const ticket = current ?? (await findTicket(transaction, id));
    const mayBe = current ? 'called' : 'no-show';
    const isHere = ticket?.id === id && ticket.office === record.code && ticket.day === today;
    if (!isHere || ticket.state !== mayBe) throw new DeskMovedOnError();
    // Who is called anew begins anew.
    const first = current ? {} : { first_called_at: now };
    const calls = ticket.calls + 1;
    await changeTicket(transaction, id, {
      ...first,
      ...{ state: 'called', counter, called_at: now, calls, not_before: null },
    });
    await noteRecall(transaction, record.code, counter, now);
    return [about('recalled', office, counter, ticket)];
  };

export const complete =
  (id: string): DeskAct =>
  async (transaction, office, counter) => {
    const ticket = await mustBeCurrent(transaction, office, counter, id);
    await changeTicket(transaction, id, ended(ticket, office.now));
    return [about('done', office, counter, ticket)];
  };

export const noShow =
  (id: string): DeskAct =>
  async (transaction, office, counter) => {
    const ticket = await mustBeCurrent(transaction, office, counter, id);
    await changeTicket(transaction, id, { state: 'no-show' });
    return [about('no-show', office, counter, ticket)];
  };

/** Sends the current one on; its place in the order of coming stays. */
export const transfer =
  (id: string, toService: string | undefined, toCounter: string | undefined): DeskAct =>
  async (transaction, office, counter) => {
    const { services, counters } = office.record;
    if (toService === undefined && toCounter === undefined) {
      throw badField('toService', 'Cần dịch vụ hoặc quầy để chuyển đến.');
    }
    if (toService !== undefined && !services.some((one) => one.id === toService)) {
      throw badField('toService', 'Nơi này không có dịch vụ mang mã này.');
    }
    if (toCounter === counter || (toCounter && !counters.some((one) => one.id === toCounter))) {
      throw badField('toCounter', 'Nơi này không có quầy nào khác mang mã này.');
    }
    const ticket = await mustBeCurrent(transaction, office, counter, id);
    const service = toService ?? ticket.service;
    await changeTicket(transaction, id, {
      ...{ state: 'transferred', service, for_counter: toCounter ?? null, not_before: null },
    });
    const change = about('transferred', office, counter, ticket);
    return [{ ...change, services: [...change.services!, service] }];
  };

/** Stops or goes on calling; nothing where it is so already. */
export const setPaused =
  (paused: boolean): DeskAct =>
  async (transaction, office, counter) => {
    const { code } = office.record;
    if ((await isPaused(transaction, code, counter)) === paused) return [];
    await pauseCounter(transaction, code, counter, paused);
    const { services } = counterOf(office, counter);
    return [{ kind: paused ? 'paused' : 'resumed', counter, services, counters: [counter] }];
  };

async function call(
  transaction: Queryable,
  { record, now }: OfficeNow,
  counter: string,
  { id, priority }: TicketRow,
): Promise<void> {
  const [state, calls] = ['called', 1] as const;
  const times = { first_called_at: now, called_at: now, not_before: null };
  await changeTicket(transaction, id, { state, calls, counter, ...times });
  await noteCall(transaction, record.code, counter, { isPriority: priority !== null, now });
}

/** @throws {DeskMovedOnError} where another ticket is here, or this one in another state */
async function mustBeCurrent(
  transaction: Queryable,
  { record }: OfficeNow,
  counter: string,
  id: string,
  states: readonly TicketRow['state'][] = ['called', 'serving'],
): Promise<TicketRow> {
  const current = await ticketAt(transaction, record.code, counter);
  if (current?.id !== id || !states.includes(current.state)) throw new DeskMovedOnError();
  return current;
}

async function isPaused(transaction: Queryable, office: string, id: string): Promise<boolean> {
  return (await readCounters(transaction, office)).get(id)?.paused ?? false;
}

/** Served to the end: its time counts for estimates by the hour of its call. */
function ended({ first_called_at: called }: TicketRow, now: Date): TicketChanges {
  const hour = Number(localTime(called!, timeZone).slice(0, 2));
  return { state: 'done', done_at: now, hour };
}

/** What a change at a counter tells: its ticket's service and those it calls for are estimated anew. */
const about = (
  kind: Change['kind'],
  office: OfficeNow,
  counter: string,
  ticket: TicketRow,
): Change => ({
  kind,
  number: numberOf(ticket),
  counter,
  services: [ticket.service, ...counterOf(office, counter).services],
  counters: [counter],
});
