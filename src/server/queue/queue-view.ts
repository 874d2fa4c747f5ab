import { listedCalls, type Call, type Queue } from '../../contract/queue.js';
import type { Queryable } from '../database/database.js';
import { toLocalInstant } from '../local-time.js';
import { ruleOf } from '../stores/offices.js';
import { lastCalled, numberOf, type TicketRow } from '../stores/tickets.js';
import { timeZone } from '../time-zone.js';
import { readHall } from './hall.js';
import type { OfficeNow } from './office.js';

const called = {
  states: ['called', 'serving', 'done', 'no-show', 'left'],
  limit: listedCalls,
} as const;
const missed = { states: ['no-show'], limit: listedCalls } as const;

/** An office's hall as everybody may see it. */
export async function viewQueue(database: Queryable, office: OfficeNow): Promise<Queue> {
  const { record, today, now, sequence } = office;
  const rule = ruleOf(record);
  const { services, counters } = await readHall(database, office);
  return {
    office: { code: record.code, name: record.name },
    day: today,
    asOf: toLocalInstant(now, timeZone),
    timeZone,
    sequence,
    services,
    counters,
    called: (await lastCalled(database, record.code, today, called)).map(toCall),
    missed: (await lastCalled(database, record.code, today, missed)).map(toCall),
    priorities: [...rule.classes],
    postponeUpTo: rule.mostPlaces,
  };
}

const toCall = (ticket: TicketRow): Call => ({
  number: numberOf(ticket),
  service: ticket.service,
  counter: ticket.counter!,
  at: toLocalInstant(ticket.called_at!, timeZone),
});
