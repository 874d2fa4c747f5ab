import type { Ticket } from '../../contract/queue.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import { ruleOf } from '../stores/offices.js';
import { callsOf, numberOf, waitingFor, type TicketRow } from '../stores/tickets.js';
import { timeZone } from '../time-zone.js';
import { readHall } from './hall.js';
import type { OfficeNow } from './office.js';
import { callOrder } from './order.js';
import { waitingOf } from './waiting.js';

/** States in which a ticket is, or was last, at a counter. */
const atCounter: readonly string[] = ['called', 'serving', 'done', 'no-show'];

export const isWaiting = ({ state }: Pick<TicketRow, 'state'>): boolean =>
  state === 'waiting' || state === 'transferred';

/** A ticket as its holder sees it. */
export async function viewTicket(
  database: Queryable,
  office: OfficeNow,
  ticket: TicketRow,
): Promise<Ticket> {
  const { record, now, sequence } = office;
  const service = record.services.find(({ id }) => id === ticket.service);
  const counterId = atCounter.includes(ticket.state) ? ticket.counter : ticket.for_counter;
  const counter = record.counters.find(({ id }) => id === counterId);
  return {
    id: ticket.id,
    number: numberOf(ticket),
    office: { code: record.code, name: record.name },
    service: { id: ticket.service, name: service?.name ?? ticket.service },
    state: ticket.state,
    ...(ticket.priority && { priority: ticket.priority }),
    takenAt: toLocalInstant(ticket.taken_at, timeZone),
    ...(isWaiting(ticket) && isOfToday(office, ticket) && (await waits(database, office, ticket))),
    ...(counter && { counter: { id: counter.id, name: counter.name } }),
    ...(atCounter.includes(ticket.state) &&
      ticket.called_at && { calledAt: toLocalInstant(ticket.called_at, timeZone) }),
    can: allowed(office, ticket),
    asOf: toLocalInstant(now, timeZone),
    sequence,
  };
}

async function waits(
  database: Queryable,
  office: OfficeNow,
  ticket: TicketRow,
): Promise<Pick<Ticket, 'ahead' | 'estimate'>> {
  const ahead = (await calledBefore(database, office, ticket)).length;
  // How long a certain counter takes is not known: its people may come for other things.
  if (ticket.for_counter !== null) return { ahead };
  const estimate = (await readHall(database, office)).estimate(ticket.service, ahead);
  return { ahead, ...(estimate && { estimate }) };
}

/** Those who will probably be called before, of all who wait for the same service or counter. */
export async function calledBefore(
  database: Queryable,
  office: OfficeNow,
  { id, service, for_counter: counter }: TicketRow,
): Promise<TicketRow[]> {
  const { record, today } = office;
  const place =
    counter === null
      ? { services: [service] }
      : { services: record.counters.find((one) => one.id === counter)?.services ?? [], counter };
  const waiting = await waitingFor(database, record.code, today, place);
  const calls = await callsOf(database, record.code, today);
  const calling = { inRow: ruleOf(record).inRow, run: 0, setAside: false, calls };
  const before: TicketRow[] = [];
  for (const { row } of callOrder(waiting.map(waitingOf), calling)) {
    if (row.id === id) break;
    before.push(row);
  }
  return before;
}

const isOfToday = ({ today }: OfficeNow, { day }: TicketRow): boolean => day === today;

/** What a ticket's holder may do with it now. */
export function allowed(office: OfficeNow, ticket: TicketRow): Ticket['can'] {
  if (!isOfToday(office, ticket)) return [];
  if (isWaiting(ticket)) return ['postpone', 'leave'];
  if (ticket.state === 'called') return ['leave'];
  if (ticket.state === 'no-show') return ['rejoin'];
  const until = (ticket.left_at?.getTime() ?? 0) + ruleOf(office.record).undoSeconds * 1000;
  return ticket.state === 'left' && office.now.getTime() < until ? ['undo-leave'] : [];
}
