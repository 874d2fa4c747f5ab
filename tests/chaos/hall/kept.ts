import { openDatabase, type DatabasePlace } from '../../../src/server/database/open.js';
import { eventsAfter, lastSequence } from '../../../src/server/queue/events.js';
import type { QueueEvent } from '../../../src/contract/queue.js';
import type { Told } from './morning.js';
import { office } from './place.js';

export interface ChaosCounts {
  /** Numbers that people were given. */
  readonly issued: number;
  /** Different ones of those. */
  readonly unique: number;
  /** Numbers that are missing before a service's last one. */
  readonly gaps: number;
  /** Different numbers that were called. */
  readonly called: number;
  /** Numbers that were called more than once, by the events or by what desks were told. */
  readonly calledTwice: number;
  /** Numbers, calls and events that somebody was told of, or that a sequence has, and that are not kept. */
  readonly lost: number;
  /** Sequences that were given twice, and numbers that are kept and nobody was given. */
  readonly repeated: number;
}

/** Compares what is kept with what was told. The servers must have ended. */
export async function countKept(place: DatabasePlace, told: Told): Promise<ChaosCounts> {
  const database = await openDatabase(place);
  try {
    const sequence = (await lastSequence(database, office)) ?? 0;
    const events = await eventsAfter(database, office, 0, 1_000_000);
    const kept = await database.query<{ id: string; prefix: string; running: number }>(
      'select id, prefix, running from tickets where office = $1',
      [office],
    );
    const ids = new Set(kept.map(({ id }) => id));
    const given = told.taken.map(({ ticket }) => ticket);
    const numbers = new Set(given.map(({ number }) => number));
    const byEvents = ofKind(events, 'called');
    const sequences = events.map((event) => event.sequence);
    const lostTickets = given.filter(({ id }) => !ids.has(id)).length;
    const lostCalls = told.called.filter((number) => !byEvents.includes(number)).length;
    const lostEvents = sequence - new Set(sequences).size;
    return {
      issued: given.length,
      unique: numbers.size,
      gaps: countGaps(kept),
      called: new Set(byEvents).size,
      calledTwice: countTwice(byEvents) + countTwice(told.called),
      lost: lostTickets + lostCalls + lostEvents,
      repeated: countTwice(sequences) + kept.length - numbers.size,
    };
  } finally {
    await database.close();
  }
}

const ofKind = (events: readonly QueueEvent[], kind: QueueEvent['kind']): string[] =>
  events.filter((event) => event.kind === kind).map(({ number }) => number!);

const countTwice = (values: readonly unknown[]): number => values.length - new Set(values).size;

function countGaps(kept: readonly { prefix: string; running: number }[]): number {
  const last = new Map<string, number>();
  for (const { prefix, running } of kept) {
    last.set(prefix, Math.max(last.get(prefix) ?? 0, running));
  }
  return [...last.values()].reduce((sum, n) => sum + n, 0) - kept.length;
}
