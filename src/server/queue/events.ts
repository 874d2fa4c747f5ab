import type { QueueEvent } from '../../contract/queue.js';
import type { Queryable } from '../database/database.js';

/** Listened to by servers that stream; the payload is the code of the office. */
export const queueChannel = 'motcua_queue';

/** What happened in an office's queue behind a sequence, in order, so many at most. */
export async function eventsAfter(
  database: Queryable,
  office: string,
  sequence: number,
  limit: number,
): Promise<QueueEvent[]> {
  const rows = await database.query<{ event: QueueEvent }>(
    `select event from queue_events where office = $1 and sequence > $2
     order by sequence limit $3`,
    [office, sequence, limit],
  );
  return rows.map(({ event }) => event);
}

/** Sequence of the latest change, 0 before the first; undefined where there is no such office. */
export async function lastSequence(
  database: Queryable,
  office: string,
): Promise<number | undefined> {
  const sql = 'select sequence::double precision as sequence from offices where code = $1';
  return (await database.query<{ sequence: number }>(sql, [office]))[0]?.sequence;
}

/**
 * Keeps an event and tells those who listen, both once the transaction is kept. Its sequence is the
 * office's own, raised under the lock of the office's row.
 */
export async function keepEvent(
  transaction: Queryable,
  office: string,
  event: QueueEvent,
): Promise<void> {
  await transaction.query(
    `with kept as (
       insert into queue_events (office, sequence, at, event) values ($1, $2, $3, $4::jsonb)
     )
     select pg_notify('${queueChannel}', $1)`,
    [office, event.sequence, event.at, JSON.stringify(event)],
  );
}

/** Forgets what happened before a sequence: who asks for it reads the queue anew. */
export async function forgetEventsBefore(
  transaction: Queryable,
  office: string,
  sequence: number,
): Promise<void> {
  const sql = 'delete from queue_events where office = $1 and sequence < $2';
  await transaction.query(sql, [office, sequence]);
}
