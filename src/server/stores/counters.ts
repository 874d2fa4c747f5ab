import type { Queryable } from '../database/database.js';

/** How a counter stands; one that has done nothing today has no row. */
export interface CounterRow {
  readonly id: string;
  readonly paused: boolean;
  /** How many of its latest calls were priority ones, one after the other. */
  readonly run: number;
}

/**
 * Whether a counter works at `now` ($2): somebody is there, whom it has not forgotten for hours, or it
 * called within half an hour. One that stands ready and calls nobody shortens nobody's waiting.
 */
export const worksSql = `(counters.called_at > $2::timestamptz - interval '30 minutes'
  or exists (select 1 from tickets where tickets.office = counters.office
    and tickets.counter = counters.id and tickets.state in ('called', 'serving')
    and tickets.called_at > $2::timestamptz - interval '2 hours'))`;

export async function readCounters(
  database: Queryable,
  office: string,
): Promise<Map<string, CounterRow>> {
  const rows = await database.query<CounterRow>(
    'select id, paused, priority_run as run from counters where office = $1',
    [office],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export async function pauseCounter(
  transaction: Queryable,
  office: string,
  id: string,
  paused: boolean,
): Promise<void> {
  await transaction.query(
    `insert into counters (office, id, paused) values ($1, $2, $3)
     on conflict (office, id) do update set paused = excluded.paused`,
    [office, id, paused],
  );
}

/** Notes that a counter has called somebody. */
export async function noteCall(
  transaction: Queryable,
  office: string,
  id: string,
  { isPriority, now }: { isPriority: boolean; now: Date },
): Promise<void> {
  await transaction.query(
    `insert into counters (office, id, priority_run, called_at)
     values ($1, $2, $3::integer, $4::timestamptz)
     on conflict (office, id) do update set called_at = excluded.called_at, told_idle = false,
       priority_run = case when $3 = 0 then 0 else counters.priority_run + 1 end`,
    [office, id, isPriority ? 1 : 0, now.toISOString()],
  );
}

/** Notes that a counter has called somebody again, whose class counts once. */
export async function noteRecall(
  transaction: Queryable,
  office: string,
  id: string,
  now: Date,
): Promise<void> {
  await transaction.query(
    `insert into counters (office, id, called_at) values ($1, $2, $3::timestamptz)
     on conflict (office, id) do update set called_at = excluded.called_at, told_idle = false`,
    [office, id, now.toISOString()],
  );
}

const hasFallenIdle = `office = $1 and called_at is not null and not told_idle and not ${worksSql}`;

/** Ids of the counters that work no longer, of which nobody was told. */
export async function findIdle(database: Queryable, office: string, now: Date): Promise<string[]> {
  const sql = `select id from counters where ${hasFallenIdle}`;
  const rows = await database.query<{ id: string }>(sql, [office, now.toISOString()]);
  return rows.map(({ id }) => id);
}

/** Notes that those were told of, until they call again. @returns their ids */
export async function noteIdle(
  transaction: Queryable,
  office: string,
  now: Date,
): Promise<string[]> {
  const sql = `update counters set told_idle = true where ${hasFallenIdle} returning id`;
  const rows = await transaction.query<{ id: string }>(sql, [office, now.toISOString()]);
  return rows.map(({ id }) => id);
}

/** A new day begins: nobody has called, and nobody pauses. */
export async function forgetCounters(transaction: Queryable, office: string): Promise<void> {
  await transaction.query('delete from counters where office = $1', [office]);
}
