import { localTime } from '../../calendar/time-zones.js';
import type {
  QueueCounter,
  QueueService,
  TicketState,
  WaitingRange,
} from '../../contract/queue.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import { worksSql } from '../stores/counters.js';
import { numberOf } from '../stores/tickets.js';
import { readWorkCalendar } from '../stores/work-calendar.js';
import { timeZone } from '../time-zone.js';
import { waitingRange } from './estimate.js';
import { servedTimes } from './served-times.js';
import type { OfficeNow } from './office.js';
import { isOpen } from './opening.js';

/** An office's hall at one moment, as the contract shows it. */
export interface Hall {
  readonly services: QueueService[];
  readonly counters: QueueCounter[];
  /** How long somebody waits for a service who has so many people before. */
  estimate(service: string, ahead: number): WaitingRange | undefined;
}

/** What is kept of a hall beside its tickets' details. */
interface Kept {
  readonly paused: readonly string[];
  readonly waiting: Readonly<Record<string, number>>;
  readonly current: readonly Current[];
  /** Counters that work and do not pause. */
  readonly working: readonly string[];
}

interface Current {
  readonly prefix: string;
  readonly running: number;
  readonly service: string;
  readonly state: TicketState;
  readonly counter: string;
  readonly called_at: string;
  readonly calls: number;
}

/** In one statement, as a reader's and a writer's way to an answer is a chain of these. */
const hallSql = `select
  coalesce((select json_agg(id) from counters where office = $1 and paused), '[]') as paused,
  coalesce((select json_object_agg(service, people) from (
    select service, count(*) as people from tickets
    where office = $1 and day = $3::date and state in ('waiting', 'transferred') group by service
  ) as by_service), '{}') as waiting,
  coalesce((select json_agg(json_build_object('prefix', prefix, 'running', running,
      'service', service, 'state', state, 'counter', counter, 'called_at', called_at,
      'calls', calls))
    from tickets where office = $1 and day = $3::date and state in ('called', 'serving')
  ), '[]') as current,
  coalesce((select json_agg(id) from counters
    where office = $1 and not paused and ${worksSql}), '[]') as working`;

export async function readHall(database: Queryable, office: OfficeNow): Promise<Hall> {
  const { record, today, now } = office;
  const params = [record.code, now.toISOString(), today];
  const [kept] = await database.query<Kept>(hallSql, params);
  const open = await openServices(database, office);
  const served = await servedTimes(database, office, Number(localTime(now, timeZone).slice(0, 2)));
  const estimate = (service: string, ahead: number): WaitingRange | undefined =>
    waitingRange(ahead, countersFor(service, record, kept!), served.get(service) ?? []);
  return {
    services: record.services.map(({ id, name, prefix }) => {
      const waiting = kept!.waiting[id] ?? 0;
      const range = estimate(id, waiting);
      const isOpenNow = open.includes(id);
      return { id, name, prefix, open: isOpenNow, waiting, ...(range && { estimate: range }) };
    }),
    counters: record.counters.map((counter) => counterNow(counter, kept!)),
    estimate,
  };
}

/** Ids of the services whose numbers can be taken now. */
export async function openServices(
  database: Queryable,
  { record, now }: OfficeNow,
): Promise<string[]> {
  const hoursOf = record.services.map(({ openingHours }) => openingHours ?? record.openingHours);
  const ids = record.services.map(({ id }) => id);
  if (hoursOf.every((hours) => hours === undefined)) return ids;
  const calendar = await readWorkCalendar(database);
  return ids.filter((_, i) => isOpen(hoursOf[i], now, calendar));
}

function counterNow(
  { id, name, services, priority }: OfficeNow['record']['counters'][number],
  { paused, current }: Kept,
): QueueCounter {
  const now = current.find(({ counter }) => counter === id);
  return {
    id,
    name,
    services,
    ...(priority && { priority }),
    paused: paused.includes(id),
    ...(now && {
      now: {
        number: numberOf(now),
        service: now.service,
        state: now.state,
        calledAt: toLocalInstant(new Date(now.called_at), timeZone),
        calls: now.calls,
      },
    }),
  };
}

/** How many counters call for a service: one that calls for others who wait, too, in part. */
function countersFor(service: string, { counters }: OfficeNow['record'], kept: Kept): number {
  const calling = counters.filter(
    ({ id, services }) => services.includes(service) && kept.working.includes(id),
  );
  const shares = calling.map(({ services }) => {
    const others = services.filter((id) => id !== service && (kept.waiting[id] ?? 0) > 0);
    return 1 / (1 + others.length);
  });
  return shares.reduce((sum, share) => sum + share, 0);
}
