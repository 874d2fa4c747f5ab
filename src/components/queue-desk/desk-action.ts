import {
  clientFor,
  type Answer,
  type CallOptions,
  type ClientOptions,
} from '../../client/client.js';
import {
  callNext,
  completeTicket,
  markNoShow,
  pauseCounter,
  recallTicket,
  resumeCounter,
  startServing,
  transferTicket,
  type Desk,
  type DeskTicket,
} from '../../contract/desk.js';

/** Where a ticket is sent to. */
export type Destination = { readonly toService: string } | { readonly toCounter: string };

/** What an officer does to a ticket without saying more. */
export type TicketActionName = 'start' | 'recall' | 'done' | 'no-show';

/** What an officer does, with the ticket that was meant when the button was pressed. */
export type DeskAction =
  | { readonly name: 'call'; readonly ticket: DeskTicket | undefined }
  | { readonly name: TicketActionName; readonly ticket: DeskTicket }
  | { readonly name: 'transfer'; readonly ticket: DeskTicket; readonly to: Destination }
  | { readonly name: 'pause' | 'resume' };

export interface Place {
  readonly office: string;
  readonly counter: string;
}

const byTicket = {
  start: 'startServing',
  recall: 'recallTicket',
  done: 'completeTicket',
  'no-show': 'markNoShow',
} as const;

/** One attempt; whoever calls repeats it, with the same key. Throws as the client does. */
export function sendAction(
  action: DeskAction,
  place: Place,
  options: ClientOptions,
  call: CallOptions,
): Promise<Answer<Desk>> {
  const client = clientFor(operations, { ...options, attempts: 1, timeout: longestSilence });
  switch (action.name) {
    case 'call':
      return client.callNext(
        { ...place, ...(action.ticket && { currentTicketId: action.ticket.id }) },
        call,
      );
    case 'transfer':
      return client.transferTicket({ ...place, ...action.to, ticketId: action.ticket.id }, call);
    case 'pause':
      return client.pauseCounter(place, call);
    case 'resume':
      return client.resumeCounter(place, call);
    default:
      return client[byTicket[action.name]]({ ...place, ticketId: action.ticket.id }, call);
  }
}

const operations = {
  callNext,
  startServing,
  recallTicket,
  completeTicket,
  markNoShow,
  transferTicket,
  pauseCounter,
  resumeCounter,
};

/** In milliseconds. Somebody stands at the counter: a lost request is better sent again soon. */
const longestSilence = 6000;
