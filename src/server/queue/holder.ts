import type { Ticket } from '../../contract/queue.js';
import type { OperationName } from '../../contract/operations.js';
import type { Caller } from '../api/operation-route.js';
import { ProblemError } from '../api/problems.js';
import type { Database, Queryable } from '../database/database.js';
import { once } from '../idempotency/once.js';
import { ruleOf } from '../stores/offices.js';
import { callsOf, changeTicket, findTicket, numberOf } from '../stores/tickets.js';
import type { TicketChanges, TicketRow } from '../stores/tickets.js';
import { changeQueue, type Change } from './change.js';
import { readOffice, type OfficeNow } from './office.js';
import type { QueueOptions } from './options.js';
import { atOneMoment } from './reading.js';
import { badField } from './take.js';
import { hashOf } from './ticket-secrets.js';
import { allowed, calledBefore, viewTicket } from './ticket-view.js';

/** What a holder does: which permission it takes, what it changes, what it is called in events. */
interface Act {
  readonly needs: Ticket['can'][number];
  readonly kind: Change['kind'];
  changes(
    transaction: Queryable,
    office: OfficeNow,
    ticket: TicketRow,
  ): Promise<TicketChanges> | TicketChanges;
}

type Write = (input: { id: string }, caller: Caller) => Promise<Ticket>;

/** Answers the operations of a ticket's holder. */
export function createHolderHandlers(
  database: Database,
  { secret, clock = () => new Date() }: QueueOptions,
) {
  const read = (id: string): Promise<Ticket> =>
    atOneMoment(database, async (transaction) => {
      const ticket = await mustFind(transaction, id);
      return viewTicket(transaction, await readOffice(transaction, ticket.office, clock), ticket);
    });

  async function write(
    operation: OperationName,
    input: { id: string },
    { idempotencyKey: key, token }: Caller,
    act: Act,
  ): Promise<Ticket> {
    const { id } = input;
    const { office, hold_hash: hash } = await mustFind(database, id);
    if (!hashOf(token).equals(hash)) throw new ProblemError('unauthorized');
    try {
      await once(database, secret, { operation, key, input }, async (transaction) => {
        await changeQueue(transaction, office, clock, (hall) => apply(transaction, hall, id, act));
        return {};
      });
    } catch (error) {
      if (!(error instanceof MovedOnError)) throw error;
      const state = await read(id);
      throw new ProblemError('ticket-moved-on', undefined, undefined, undefined, state);
    }
    return read(id);
  }

  return {
    async getTicket({ id }: { id: string }, { token }: Caller): Promise<Ticket> {
      const { hold_hash, follow_hash } = await mustFind(database, id);
      const hash = hashOf(token);
      if (!hash.equals(hold_hash) && !hash.equals(follow_hash)) {
        throw new ProblemError('unauthorized');
      }
      return read(id);
    },
    postponeTicket: (input: { id: string; places: number }, caller: Caller) =>
      write('postponeTicket', input, caller, postpone(input.places)),
    rejoinQueue: ((input, caller) => write('rejoinQueue', input, caller, rejoin)) as Write,
    leaveQueue: ((input, caller) => write('leaveQueue', input, caller, leave)) as Write,
    undoLeave: ((input, caller) => write('undoLeave', input, caller, undo)) as Write,
  };
}

/** The ticket has come to where this cannot be done. */
class MovedOnError extends Error {}

async function mustFind(database: Queryable, id: string): Promise<TicketRow> {
  const ticket = await findTicket(database, id);
  if (!ticket) throw new ProblemError('not-found', 'Không có số này.');
  return ticket;
}

async function apply(
  transaction: Queryable,
  office: OfficeNow,
  id: string,
  { needs, kind, changes }: Act,
): Promise<Change[]> {
  const ticket = await mustFind(transaction, id);
  if (!allowed(office, ticket).includes(needs)) throw new MovedOnError();
  await changeTicket(transaction, id, await changes(transaction, office, ticket));
  // Only who was called stood at a counter.
  const counters = ticket.state === 'called' ? [ticket.counter!] : [];
  return [{ kind, number: numberOf(ticket), services: [ticket.service], counters }];
}

const postpone = (places: number): Act => ({
  needs: 'postpone',
  kind: 'postponed',
  async changes(transaction, office, ticket) {
    const most = ruleOf(office.record).mostPlaces;
    if (places < 1 || places > most) throw badField('places', `Từ 1 đến ${most}.`);
    const before = await calledBefore(transaction, office, ticket);
    const ahead = before.filter(({ service }) => service === ticket.service).length;
    return { not_before: (await callsBefore(transaction, office, ticket)) + ahead + places };
  },
});

const rejoin: Act = {
  needs: 'rejoin',
  kind: 'rejoined',
  async changes(transaction, office, ticket) {
    const places = ruleOf(office.record).rejoinPlaces;
    const before = await callsBefore(transaction, office, ticket);
    return { state: 'waiting', not_before: before + places };
  },
};

const leave: Act = {
  needs: 'leave',
  kind: 'left',
  changes: (_, { now }) => ({ state: 'left', left_at: now }),
};

const undo: Act = {
  needs: 'undo-leave',
  kind: 'undone',
  changes: (_, __, { for_counter }) => ({
    state: for_counter === null ? 'waiting' : 'transferred',
    left_at: null,
  }),
};

/** How many of the ticket's service were called today. */
async function callsBefore(
  transaction: Queryable,
  { record, today }: OfficeNow,
  { service }: TicketRow,
): Promise<number> {
  return (await callsOf(transaction, record.code, today)).get(service) ?? 0;
}
