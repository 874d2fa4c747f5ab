import { listedCalls, type Call, type Queue, type QueueEvent } from '../../contract/queue.js';

/**
 * The queue after its next event, as `getQueue` would tell it then; the same queue where the event is
 * not news. Neither is changed.
 *
 * @param event of the sequence behind the queue's own: what comes behind a gap cannot be applied
 */
export function applyEvent(queue: Queue, event: QueueEvent): Queue {
  if (event.sequence <= queue.sequence) return queue;
  return {
    ...queue,
    day: event.day,
    asOf: event.at,
    sequence: event.sequence,
    services: thingsAfter(queue.services, event.services, event),
    counters: thingsAfter(queue.counters, event.counters, event),
    ...listsAfter(queue, event),
  };
}

type Lists = Pick<Queue, 'called' | 'missed'>;

function listsAfter({ called, missed, counters }: Queue, event: QueueEvent): Lists {
  const { kind, number, counter } = event;
  if (kind === 'new-day') return { called: [], missed: [] };
  switch (kind) {
    case 'called':
    case 'recalled':
      return { called: inFront(called, callOf(event)), missed: without(missed, number) };
    case 'no-show': {
      // Its counter, as it is now, has forgotten the number already.
      const before = counters.find(({ id }) => id === counter)?.now;
      const call = called.find((one) => one.number === number);
      const lost =
        before?.number === number && before && counter
          ? { number: before.number, service: before.service, counter, at: before.calledAt }
          : call;
      return { called, missed: inFront(missed, lost) };
    }
    case 'rejoined':
    case 'undone':
    case 'postponed':
    case 'transferred':
      // It waits, and is as if it had not been called.
      return { called: without(called, number), missed: without(missed, number) };
    case 'left':
      return { called, missed: without(missed, number) };
    default:
      return { called, missed };
  }
}

/** The call that an event tells of: where, and since when, its counter says. */
function callOf({ number, counters }: QueueEvent): Call | undefined {
  const at = counters.find(({ now }) => now?.number === number);
  if (!at?.now) return undefined;
  const { now, id } = at;
  return { number: now.number, service: now.service, counter: id, at: now.calledAt };
}

const without = (calls: readonly Call[], number: string | undefined): Call[] =>
  calls.filter((call) => call.number !== number);

function inFront(calls: Call[], call: Call | undefined): Call[] {
  return call ? [call, ...without(calls, call.number)].slice(0, listedCalls) : calls;
}

/** Takes over those that changed, in their places; new ones come last. A new day brings all. */
function thingsAfter<Thing extends { id: string }>(
  things: readonly Thing[],
  changed: readonly Thing[],
  { kind }: QueueEvent,
): Thing[] {
  if (kind === 'new-day') return [...changed];
  const now = new Map([...things, ...changed].map((thing) => [thing.id, thing]));
  return [...now.values()];
}
