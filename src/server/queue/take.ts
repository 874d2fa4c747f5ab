import { randomUUID } from 'node:crypto';
import type { Priority, TakenTicket } from '../../contract/queue.js';
import type { Caller } from '../api/operation-route.js';
import { ProblemError } from '../api/problems.js';
import type { Database, Queryable } from '../database/database.js';
import { once } from '../idempotency/once.js';
import { ruleOf } from '../stores/offices.js';
import { addTicket, findTicket, numberOf } from '../stores/tickets.js';
import { changeQueue, type Change } from './change.js';
import { openServices } from './hall.js';
import { createTicketLimit } from './limits.js';
import { readOffice, type OfficeNow } from './office.js';
import type { QueueOptions } from './options.js';
import { atOneMoment } from './reading.js';
import { hashOf, ticketSecrets } from './ticket-secrets.js';
import { viewTicket } from './ticket-view.js';

/** What somebody comes for. */
export interface Wish {
  readonly office: string;
  readonly service: string;
  readonly priority?: Priority | undefined;
}

/** Answers `takeTicket`. */
export function createTakeTicket(
  database: Database,
  { secret, limits = {}, clock = () => new Date() }: QueueOptions,
): (wish: Wish, caller: Caller) => Promise<TakenTicket> {
  const count = createTicketLimit(secret, limits);
  return async (wish, { address, idempotencyKey: key }) => {
    const call = { operation: 'takeTicket', key, input: wish } as const;
    // The id alone is kept of the answer: secrets are made from it anew.
    const { id } = await once(database, secret, call, async (transaction) => {
      await count(transaction, address);
      const id = randomUUID();
      const { hold, follow } = ticketSecrets(secret, id, key);
      const hashes = { hold_hash: hashOf(hold), follow_hash: hashOf(follow) };
      await changeQueue(transaction, wish.office, clock, (office) =>
        add(transaction, office, wish, { id, ...hashes }),
      );
      return { id };
    });
    const ticket = await atOneMoment(database, async (transaction) => {
      const row = await findTicket(transaction, id);
      if (!row) throw new ProblemError('not-found', 'Số này đã được xóa.');
      return viewTicket(transaction, await readOffice(transaction, row.office, clock), row);
    });
    return { ticket, ...ticketSecrets(secret, id, key) };
  };
}

async function add(
  transaction: Queryable,
  office: OfficeNow,
  { service: wanted, priority }: Wish,
  own: { id: string; hold_hash: Buffer; follow_hash: Buffer },
): Promise<Change[]> {
  const { record, today, now, sequence } = office;
  const service = record.services.find(({ id }) => id === wanted);
  if (!service) throw badField('service', 'Nơi này không có dịch vụ mang mã này.');
  if (priority && !ruleOf(record).classes.has(priority)) {
    throw badField('priority', 'Nơi này không ưu tiên theo diện này.');
  }
  const open = await openServices(transaction, office);
  if (!open.includes(wanted)) throw new ProblemError('service-closed', 'Chưa đến giờ lấy số.');
  const ticket = {
    ...own,
    office: record.code,
    day: today,
    prefix: service.prefix,
    service: wanted,
    priority: priority ?? null,
    place: sequence + 1,
    taken_at: now,
  };
  const running = await addTicket(transaction, ticket);
  const number = numberOf({ prefix: service.prefix, running });
  return [{ kind: 'taken', number, services: [wanted], counters: [] }];
}

/** A field of the body that makes no sense here. */
export const badField = (name: string, detail: string): ProblemError =>
  new ProblemError('invalid-body', undefined, [{ pointer: `/${name}`, detail }]);
