import type { Desk } from '../../contract/desk.js';
import type { OperationName } from '../../contract/operations.js';
import type { Caller } from '../api/operation-route.js';
import { ProblemError } from '../api/problems.js';
import type { Database } from '../database/database.js';
import { once } from '../idempotency/once.js';
import { opensDesk } from '../stores/desk-tokens.js';
import { changeQueue } from './change.js';
import * as acts from './desk-acts.js';
import { viewDesk } from './desk-view.js';
import { counterOf, readOffice } from './office.js';
import type { QueueOptions } from './options.js';
import { atOneMoment } from './reading.js';
import { hashOf } from './ticket-secrets.js';

/** A counter of an office. */
export interface Place {
  readonly office: string;
  readonly counter: string;
}
export type Named = Place & { readonly ticketId: string };
export type Goal = {
  readonly toService?: string | undefined;
  readonly toCounter?: string | undefined;
};

/** Answers the operations of an officer at a counter. */
export function createDeskHandlers(
  database: Database,
  { secret, clock = () => new Date() }: QueueOptions,
) {
  const read = ({ office, counter }: Place): Promise<Desk> =>
    atOneMoment(database, async (transaction) =>
      viewDesk(transaction, await readOffice(transaction, office, clock), counter),
    );

  /** @throws {ProblemError} `unauthorized`, also where there is no such counter */
  async function authorize({ office, counter }: Place, { token }: Caller): Promise<void> {
    const isText = ![office, counter].some((text) => text.includes('\0'));
    if (isText && (await opensDesk(database, hashOf(token), office, counter))) return;
    throw new ProblemError('unauthorized');
  }

  async function write(
    operation: OperationName,
    input: Place,
    caller: Caller,
    act: acts.DeskAct,
  ): Promise<Desk> {
    const { office, counter } = input;
    await authorize(input, caller);
    const call = { operation, key: caller.idempotencyKey, input };
    try {
      // What was done is kept, and not how the desk stood then: an officer needs what is true now.
      await once(database, secret, call, async (transaction) => {
        await changeQueue(transaction, office, clock, async (hall) => {
          counterOf(hall, counter);
          return act(transaction, hall, counter);
        });
        return {};
      });
    } catch (error) {
      if (!(error instanceof acts.DeskMovedOnError)) throw error;
      const state = await read(input);
      throw new ProblemError('desk-moved-on', undefined, undefined, undefined, state);
    }
    return read(input);
  }

  return {
    async getDesk(place: Place, caller: Caller): Promise<Desk> {
      await authorize(place, caller);
      return read(place);
    },
    callNext: (input: Place & { currentTicketId?: string | undefined }, caller: Caller) =>
      write('callNext', input, caller, acts.callNext(input.currentTicketId)),
    startServing: (input: Named, caller: Caller) =>
      write('startServing', input, caller, acts.startServing(input.ticketId)),
    recallTicket: (input: Named, caller: Caller) =>
      write('recallTicket', input, caller, acts.recall(input.ticketId)),
    completeTicket: (input: Named, caller: Caller) =>
      write('completeTicket', input, caller, acts.complete(input.ticketId)),
    markNoShow: (input: Named, caller: Caller) =>
      write('markNoShow', input, caller, acts.noShow(input.ticketId)),
    transferTicket: (input: Named & Goal, caller: Caller) =>
      write(
        'transferTicket',
        input,
        caller,
        acts.transfer(input.ticketId, input.toService, input.toCounter),
      ),
    pauseCounter: (input: Place, caller: Caller) =>
      write('pauseCounter', input, caller, acts.setPaused(true)),
    resumeCounter: (input: Place, caller: Caller) =>
      write('resumeCounter', input, caller, acts.setPaused(false)),
  };
}
