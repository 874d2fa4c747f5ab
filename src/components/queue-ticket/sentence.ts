import type { Ticket } from '../../contract/queue.js';
import type { Messages } from '../../i18n/messages.js';
import { isNear, isWaiting } from './news.js';

type Texts = Messages['queueTicket'];

/** Where a ticket is on its way. */
export interface Sentence {
  /** Most important, in a few words. */
  readonly main: string;
  /** What else to know, or to do. */
  readonly details: readonly string[];
}

export interface SentenceModel {
  readonly ticket: Ticket;
  /** Whether it is somebody else's, to look at only. */
  readonly isFollowed: boolean;
  /** The holder is warned when so many people are before them. */
  readonly warnAt: number;
  readonly texts: Texts;
  /** The time of day of an instant. */
  time(instant: string): string;
}

/** What there is to say of a ticket now. */
export function sentenceOf(model: SentenceModel): Sentence {
  const { ticket, isFollowed, texts } = model;
  const { counter, can, state } = ticket;
  const own = isFollowed ? texts.followed : texts.own;
  switch (state) {
    case 'waiting':
    case 'transferred':
      return waiting(model);
    case 'called':
      return called(model);
    case 'serving':
      return { main: counter ? texts.servingAt(counter.name) : texts.serving, details: [] };
    case 'done':
      return { main: texts.done, details: isFollowed ? [] : [texts.doneText] };
    case 'no-show': {
      const canRejoin = can.includes('rejoin') && !isFollowed;
      return { main: own.missed, details: [canRejoin ? texts.missedHelp : texts.missedAsk] };
    }
    case 'left': {
      const canUndo = can.includes('undo-leave') && !isFollowed;
      return { main: own.left, details: [canUndo ? texts.leftHelp : texts.leftText] };
    }
    case 'other':
      return { main: texts.unknown, details: [] };
  }
}

function waiting({ ticket, isFollowed, warnAt, texts }: SentenceModel): Sentence {
  const { ahead, estimate, service, counter, state } = ticket;
  const own = isFollowed ? texts.followed : texts.own;
  const where = counter ? `${service.name}, ${counter.name}` : service.name;
  const transferred = state === 'transferred' ? [texts.transferred(where)] : [];
  if (ahead === undefined) return { main: texts.waits, details: transferred };
  const wait = estimate ? texts.waitMore(estimate) : texts.noEstimateYet;
  const next = isNear(ticket, warnAt) ? [texts.soon] : [];
  return { main: own.ahead(ahead), details: [wait, ...next, ...transferred] };
}

function called({ ticket, texts, time }: SentenceModel): Sentence {
  const { counter, calledAt } = ticket;
  const since = calledAt ? [texts.calledAt(time(calledAt))] : [];
  return counter
    ? { main: texts.called(counter.name), details: since }
    : { main: texts.calledSomewhere, details: [texts.seeBoard, ...since] };
}

/** What is told of a ticket that was called, or soon will be, where its page is not looked at. */
export function noticeOf(ticket: Ticket, texts: Texts): { short: string; text: string } {
  const { number, counter, ahead = 0 } = ticket;
  if (isWaiting(ticket)) {
    return { short: texts.nearTitle(ahead), text: texts.nearNotice(number, ahead) };
  }
  const where = counter?.name ?? texts.someCounter;
  return { short: texts.called(where), text: texts.callNotice(number, where) };
}
