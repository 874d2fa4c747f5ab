import type { QueueEvent, Ticket } from '../../contract/queue.js';

/** What a holder must be told by more than text. */
export type News = 'near' | 'called' | 'recalled';

/** A transferred one waits again, at its new place. */
export const isWaiting = ({ state }: Ticket): boolean =>
  state === 'waiting' || state === 'transferred';

/** Whether nothing more will come of it, whatever its holder does. */
export const isOver = ({ state, can }: Ticket): boolean =>
  state === 'done' || (state === 'left' && !can.includes('undo-leave'));

/** Whether so few people are before a ticket that its holder should come near the counters. */
export const isNear = (ticket: Ticket, warnAt: number): boolean =>
  isWaiting(ticket) && ticket.ahead !== undefined && ticket.ahead <= warnAt;

/**
 * What is news between two states of a ticket.
 *
 * @param before undefined at first: whoever sees their number then needs no warning that it is near
 * @param warnAt the holder is warned when so many people are before them
 */
export function newsOf(
  before: Ticket | undefined,
  after: Ticket,
  warnAt: number,
): News | undefined {
  if (after.state === 'called') {
    if (before?.state !== 'called') return 'called';
    return before.calledAt === after.calledAt ? undefined : 'recalled';
  }
  return before && isNear(after, warnAt) && !isNear(before, warnAt) ? 'near' : undefined;
}

/** So few people before are counted down aloud; more would be noise. */
const few = 5;

/** Whether a change is worth a word in a screen reader's ear. */
export function isWorthSaying(before: Ticket, after: Ticket): boolean {
  if (before.state !== after.state) return true;
  const [was = 0, is = 0] = [before.ahead, after.ahead];
  return was !== is && (is <= few || is > was);
}

/** Whether an event may have moved a ticket; who comes behind it does not. */
export function concerns({ kind, number, services }: QueueEvent, ticket: Ticket): boolean {
  if (number === ticket.number || kind === 'new-day' || kind === 'other') return true;
  return kind !== 'taken' && services.some(({ id }) => id === ticket.service.id);
}
