import type { Desk, DeskTicket } from '../../contract/desk.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import { readCounters } from '../stores/counters.js';
import { ruleOf } from '../stores/offices.js';
import { callsOf, lastCalled, numberOf, ticketAt, waitingFor } from '../stores/tickets.js';
import type { TicketRow } from '../stores/tickets.js';
import { timeZone } from '../time-zone.js';
import { readHall } from './hall.js';
import { counterOf, type OfficeNow } from './office.js';
import { callOrder } from './order.js';
import { waitingOf } from './waiting.js';

/** How many an officer's list has. */
const listed = 50;

/** A counter as its officer sees it. */
export async function viewDesk(
  database: Queryable,
  office: OfficeNow,
  counterId: string,
): Promise<Desk> {
  const { record, today, now, sequence } = office;
  const { services, counters } = await readHall(database, office);
  const { next, total } = await callsNext(database, office, counterId, listed);
  const missed = await lastCalled(database, record.code, today, {
    states: ['no-show'],
    limit: listed,
  });
  const mine = counterOf(office, counterId);
  const current = await ticketAt(database, record.code, counterId);
  return {
    counter: counters.find(({ id }) => id === counterId)!,
    services,
    others: record.counters
      .filter(({ id }) => id !== counterId)
      .map(({ id, name }) => ({ id, name })),
    ...(current && { current: viewDeskTicket(current) }),
    waiting: next.map(viewDeskTicket),
    waitingTotal: total,
    missed: missed
      .filter(({ service, counter }) => mine.services.includes(service) || counter === counterId)
      .map(viewDeskTicket),
    asOf: toLocalInstant(now, timeZone),
    sequence,
  };
}

/** Who waits for a counter: the first ones in the order in which it calls them, and how many in all. */
export async function callsNext(
  database: Queryable,
  office: OfficeNow,
  counterId: string,
  limit: number,
): Promise<{ next: TicketRow[]; total: number }> {
  const { record, today } = office;
  const { services } = counterOf(office, counterId);
  const place = { services, counter: counterId };
  const waiting = await waitingFor(database, record.code, today, place);
  const states = await readCounters(database, record.code);
  const calling = {
    inRow: ruleOf(record).inRow,
    run: states.get(counterId)?.run ?? 0,
    setAside: isSetAside(office, counterId, (id) => states.get(id)?.paused ?? false),
    calls: await callsOf(database, record.code, today),
  };
  const next: TicketRow[] = [];
  for (const { row } of callOrder(waiting.map(waitingOf), calling)) {
    if (next.push(row) === limit) break;
  }
  return { next, total: waiting.length };
}

/**
 * Whether a counter may leave ordinary people to others: it is set aside for priority, and for each
 * of its services another one that is not set aside is at work.
 */
function isSetAside(
  office: OfficeNow,
  counterId: string,
  isPaused: (id: string) => boolean,
): boolean {
  const { priority, services } = counterOf(office, counterId);
  const ordinary = office.record.counters.filter((one) => !one.priority && !isPaused(one.id));
  return (
    priority === true &&
    services.every((service) => ordinary.some((one) => one.services.includes(service)))
  );
}

const viewDeskTicket = (ticket: TicketRow): DeskTicket => ({
  id: ticket.id,
  number: numberOf(ticket),
  service: ticket.service,
  state: ticket.state,
  ...(ticket.priority && { priority: ticket.priority }),
  takenAt: toLocalInstant(ticket.taken_at, timeZone),
  ...(ticket.called_at && {
    calledAt: toLocalInstant(ticket.called_at, timeZone),
    calls: ticket.calls,
  }),
});
