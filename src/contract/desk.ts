import * as z from 'zod/mini';
import { Count, Instant, Text } from './common.js';
import { defineOperation } from './operation.js';
import { Priority, QueueCounter, QueueService, TicketNumber, TicketState } from './queue.js';

/** A ticket as the officer at a counter sees it. */
export const DeskTicket = z.object({
  /** What a write of the desk names. */
  id: Text,
  number: TicketNumber,
  /** Id of the service. */
  service: Text,
  state: TicketState,
  priority: z.optional(Priority),
  takenAt: Instant,
  calledAt: z.optional(Instant),
  calls: z.optional(Count),
});
export type DeskTicket = z.infer<typeof DeskTicket>;

/** A counter and who waits for it. */
export const Desk = z.object({
  counter: QueueCounter,
  services: z.array(QueueService),
  /** Other counters that a ticket can be sent to. */
  others: z.array(z.object({ id: Text, name: Text })),
  /** Who is called or served here now. */
  current: z.optional(DeskTicket),
  /** In the order in which they will be called, not more than fifty. */
  waiting: z.array(DeskTicket),
  /** All that wait for this counter's services. */
  waitingTotal: Count,
  /** Who did not come and may be called again. */
  missed: z.array(DeskTicket),
  asOf: Instant,
  sequence: Count,
});
export type Desk = z.infer<typeof Desk>;

const counterPath = z.object({ office: Text, counter: Text });

export const getDesk = defineOperation({
  name: 'getDesk',
  path: '/offices/{office}/counters/{counter}',
  pathParameters: counterPath,
  bearer: 'desk',
  response: Desk,
  problems: ['not-found'],
});

/** Which ticket a write means; the desk's answer is 409 where it has moved on. */
const named = z.object({ ticketId: Text });

const deskPath = '/offices/{office}/counters/{counter}';
const desk = {
  method: 'POST',
  pathParameters: counterPath,
  bearer: 'desk',
  idempotent: true,
  response: Desk,
  problems: ['not-found', 'desk-moved-on'],
} as const;

/** Calls the next one; `currentTicketId` is the one that the officer believes to be here. */
export const callNext = defineOperation({
  ...desk,
  name: 'callNext',
  path: `${deskPath}/call-next`,
  body: z.object({ currentTicketId: z.optional(Text) }),
});
export const startServing = defineOperation({
  ...desk,
  name: 'startServing',
  path: `${deskPath}/start-serving`,
  body: named,
});
/** Calls the current one once more, or one of the missed. */
export const recallTicket = defineOperation({
  ...desk,
  name: 'recallTicket',
  path: `${deskPath}/recall`,
  body: named,
});
export const completeTicket = defineOperation({
  ...desk,
  name: 'completeTicket',
  path: `${deskPath}/complete`,
  body: named,
});
export const markNoShow = defineOperation({
  ...desk,
  name: 'markNoShow',
  path: `${deskPath}/no-show`,
  body: named,
});
/** Sends the current one to another service, counter or both, with the time that it has waited. */
export const transferTicket = defineOperation({
  ...desk,
  name: 'transferTicket',
  path: `${deskPath}/transfer`,
  body: z.extend(named, { toService: z.optional(Text), toCounter: z.optional(Text) }),
});
export const pauseCounter = defineOperation({
  ...desk,
  name: 'pauseCounter',
  path: `${deskPath}/pause`,
});
export const resumeCounter = defineOperation({
  ...desk,
  name: 'resumeCounter',
  path: `${deskPath}/resume`,
});
