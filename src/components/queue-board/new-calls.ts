import type { Call, Queue } from '../../contract/queue.js';

/** Who was called longer ago has come or was missed; to call them out would only confuse. */
const fresh = 2 * 60_000;

/** Which call it is; servers may write the same moment in different ways. */
export const keyOf = ({ number, counter, at }: Call): string =>
  `${number} ${counter} ${Date.parse(at)}`;

/**
 * The calls that one state of a queue has and an earlier one had not, recalls among them, oldest
 * first. Works on states and not on events, so that nothing is missed where a proxy breaks the
 * stream, and nothing is said twice where events come again.
 *
 * @param before undefined at first, when nothing is news
 * @param now the server's clock, in milliseconds
 */
export function newCalls(before: Queue | undefined, after: Queue, now: number): Call[] {
  if (!before || before === after || before.office.code !== after.office.code) return [];
  const known = new Set(before.called.map(keyOf));
  // Newest first: behind the last one that is known stand only older ones. Two calls of the same
  // moment may stand in either order, so that a new one may be behind one that is known.
  const end = after.called.map((call) => known.has(keyOf(call))).lastIndexOf(true);
  return after.called
    .slice(0, end < 0 ? undefined : end)
    .filter((call) => !known.has(keyOf(call)) && now - Date.parse(call.at) < fresh)
    .reverse();
}

/** Whether a call still holds: its number has neither been missed nor moved on. */
export const stillHolds = ({ number, counter }: Call, { counters }: Queue): boolean =>
  counters.some(({ id, now }) => id === counter && now?.number === number);
