import type { Priority, TicketState } from '../../contract/queue.js';
import type { Queryable } from '../database/database.js';

/** A number that was taken, as it is kept; see the migration for what the columns mean. */
export interface TicketRow {
  readonly id: string;
  readonly office: string;
  /** Local date. */
  readonly day: string;
  readonly prefix: string;
  readonly running: number;
  readonly service: string;
  readonly priority: Priority | null;
  readonly state: TicketState;
  readonly place: number;
  readonly not_before: number | null;
  readonly for_counter: string | null;
  readonly counter: string | null;
  readonly taken_at: Date;
  readonly first_called_at: Date | null;
  readonly called_at: Date | null;
  readonly calls: number;
  readonly done_at: Date | null;
  /** Local hour of the first call, 0 to 23. */
  readonly hour: number | null;
  readonly left_at: Date | null;
  readonly hold_hash: Buffer;
  readonly follow_hash: Buffer;
}

/** A ticket as it begins. */
export type NewTicket = Pick<
  TicketRow,
  'id' | 'office' | 'day' | 'prefix' | 'service' | 'priority' | 'place' | 'taken_at'
> &
  Pick<TicketRow, 'hold_hash' | 'follow_hash'>;

export type TicketChanges = Partial<Omit<TicketRow, 'id' | 'office' | 'day'>>;

const columns = `id, office, day::text, prefix, running, service, priority, state,
  place::double precision, not_before, for_counter, counter, taken_at, first_called_at, called_at,
  calls, done_at, hour, left_at, hold_hash, follow_hash`;

/** States in which a ticket waits to be called. */
const waiting = `state in ('waiting', 'transferred')`;

/** The number as it is printed and called: `A012`. */
export const numberOf = ({ prefix, running }: Pick<TicketRow, 'prefix' | 'running'>): string =>
  prefix + String(running).padStart(3, '0');

/** Gives the service's next number of the day. The office's row must be locked. */
export async function addTicket(transaction: Queryable, ticket: NewTicket): Promise<number> {
  const { id, office, day, prefix, service, priority, place, taken_at } = ticket;
  const [row] = await transaction.query<{ running: number }>(
    `insert into tickets (id, office, day, prefix, service, priority, place, taken_at, hold_hash,
       follow_hash, state, running)
     select $1, $2, $3::date, $4, $5, $6, $7, $8, $9, $10, 'waiting', 1 + coalesce(
       (select max(running) from tickets where office = $2 and day = $3::date and prefix = $4), 0)
     returning running`,
    [
      ...[id, office, day, prefix, service, priority, place, taken_at.toISOString()],
      ...[ticket.hold_hash, ticket.follow_hash],
    ],
  );
  return row!.running;
}

export async function findTicket(database: Queryable, id: string): Promise<TicketRow | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined;
  const sql = `select ${columns} from tickets where id = $1`;
  return (await database.query<TicketRow>(sql, [id]))[0];
}

/** @param changes by column, which are names of this code's own */
export async function changeTicket(
  transaction: Queryable,
  id: string,
  changes: TicketChanges,
): Promise<void> {
  const entries = Object.entries(changes);
  const sets = entries.map(([column], i) => `${column} = $${i + 2}`).join(', ');
  const values = entries.map(([, value]) => (value instanceof Date ? value.toISOString() : value));
  await transaction.query(`update tickets set ${sets} where id = $1`, [id, ...values]);
}

/** Who is called or served at a counter. */
export async function ticketAt(
  database: Queryable,
  office: string,
  counter: string,
): Promise<TicketRow | undefined> {
  const sql = `select ${columns} from tickets
               where office = $1 and counter = $2 and state in ('called', 'serving')`;
  return (await database.query<TicketRow>(sql, [office, counter]))[0];
}

/** Who waits for some services at any counter, or for one counter. */
export async function waitingFor(
  database: Queryable,
  office: string,
  day: string,
  { services, counter }: { services: readonly string[]; counter?: string | undefined },
): Promise<TicketRow[]> {
  const sql = `select ${columns} from tickets
    where office = $1 and day = $2::date and ${waiting}
      and (for_counter is null and service = any($3::text[]) or for_counter = $4)`;
  return database.query<TicketRow>(sql, [office, day, services, counter ?? null]);
}

/** How many of each service were called on a day. */
export async function callsOf(
  database: Queryable,
  office: string,
  day: string,
): Promise<Map<string, number>> {
  const rows = await database.query<{ service: string; calls: number }>(
    `select service, count(*)::integer as calls from tickets
     where office = $1 and day = $2::date and calls > 0 group by service`,
    [office, day],
  );
  return new Map(rows.map(({ service, calls }) => [service, calls]));
}

/** The latest of a day that were called and are in one of these states, the last call first. */
export async function lastCalled(
  database: Queryable,
  office: string,
  day: string,
  { states, limit }: { states: readonly TicketState[]; limit: number },
): Promise<TicketRow[]> {
  const sql = `select ${columns} from tickets
    where office = $1 and day = $2::date and state = any($3::text[]) and calls > 0
    order by called_at desc, place desc limit $4`;
  return database.query<TicketRow>(sql, [office, day, states, limit]);
}

/** Ends what earlier days left open, which nobody can be called for any more. */
export async function closeEarlierDays(
  transaction: Queryable,
  office: string,
  today: string,
): Promise<void> {
  await transaction.query(
    `update tickets set state = case when state = 'serving' then 'done' else 'left' end
     where office = $1 and day < $2::date
       and state in ('waiting', 'transferred', 'called', 'serving')`,
    [office, today],
  );
}

/** Removes tickets of so many days before a local date or earlier; tells how many. */
export async function purgeTickets(
  database: Queryable,
  days: number,
  today: string,
): Promise<number> {
  const sql = 'delete from tickets where day < $1::date - $2::integer returning 1';
  return (await database.query(sql, [today, days])).length;
}
