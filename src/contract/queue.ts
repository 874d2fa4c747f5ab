import * as z from 'zod/mini';
import { OpeningHours } from './agencies.js';
import { AgencyRef, Count, Instant, LocalDate, someText, Text } from './common.js';
import { defineOperation } from './operation.js';

/** A number as it is printed and called: the service's letters and a running number, `A012`. */
export const TicketNumber = someText();

/** How long it will probably take, as an honest range in minutes; `from` is not above `to`. */
export const WaitingRange = z.object({ from: Count, to: Count });
export type WaitingRange = z.infer<typeof WaitingRange>;

/** What people come for; every service has a queue of its own numbers. */
export const QueueService = z.object({
  id: Text,
  name: Text,
  /** The letters before its numbers. */
  prefix: Text,
  /** Whether numbers can be taken now. */
  open: z.boolean(),
  waiting: Count,
  /** For who takes a number now; absent where too little is known for an honest range. */
  estimate: z.optional(WaitingRange),
});
export type QueueService = z.infer<typeof QueueService>;

/** Where a ticket is on its way. */
export const TicketState = z.enum([
  'waiting',
  'called',
  'serving',
  'done',
  'no-show',
  'left',
  'transferred',
  'other',
]);
export type TicketState = z.infer<typeof TicketState>;

/** A number at a counter: called to it, or being served there. */
export const NowServing = z.object({
  number: TicketNumber,
  service: Text,
  state: TicketState,
  /** When it was called; a recall moves it. */
  calledAt: Instant,
  /** How often it was called, 1 for once. */
  calls: Count,
});
export type NowServing = z.infer<typeof NowServing>;

export const QueueCounter = z.object({
  id: Text,
  /** As it stands above the counter: `Quầy 3`. */
  name: Text,
  /** Ids of the services that are handled here. */
  services: z.array(Text),
  /**
   * Set aside for elderly people, pregnant women and people with disabilities (Decree
   * 118/2025/NĐ-CP art. 13.2b).
   */
  priority: z.optional(z.boolean()),
  paused: z.boolean(),
  now: z.optional(NowServing),
});
export type QueueCounter = z.infer<typeof QueueCounter>;

/** A number that was called, as a board lists it. */
export const Call = z.object({
  number: TicketNumber,
  service: Text,
  /** Id of the counter. */
  counter: Text,
  at: Instant,
});
export type Call = z.infer<typeof Call>;

export const OfficeRef = z.object({ code: Text, name: Text });
export type OfficeRef = z.infer<typeof OfficeRef>;

/** An office that serves people by numbers. */
export const Office = z.object({
  code: Text,
  name: Text,
  agency: z.optional(AgencyRef),
  address: z.optional(Text),
  openingHours: z.optional(z.array(OpeningHours)),
});
export type Office = z.infer<typeof Office>;

export const OfficeList = z.object({ offices: z.array(Office) });
export type OfficeList = z.infer<typeof OfficeList>;

export const listOffices = defineOperation({
  name: 'listOffices',
  path: '/offices',
  response: OfficeList,
  maxAge: 60,
});

/** Why someone is called sooner; which classes there are is the office's rule. */
export const Priority = z.enum(['elderly', 'pregnant', 'disabled', 'other']);
export type Priority = z.infer<typeof Priority>;

/** How many calls a queue lists at most, and how many missed numbers. */
export const listedCalls = 20;

/** An office's hall at one moment. */
export const Queue = z.object({
  office: OfficeRef,
  /** The office's local date; numbers begin again with each. */
  day: LocalDate,
  asOf: Instant,
  /** IANA name of the office's time zone. */
  timeZone: Text,
  /** Grows by one with every change of the office's queue, over all days. */
  sequence: Count,
  services: z.array(QueueService),
  counters: z.array(QueueCounter),
  /** The latest calls, newest first; a recall moves its number to the front. */
  called: z.array(Call),
  /** Numbers whose people did not come and may rejoin, newest first. */
  missed: z.array(Call),
  /**
   * The classes that the office calls sooner; none where empty. Where absent, elderly people, pregnant
   * women and people with disabilities.
   */
  priorities: z.optional(z.array(Priority)),
  /** By how many places a holder may move back at most, from 1; 10 where absent. */
  postponeUpTo: z.optional(Count),
});
export type Queue = z.infer<typeof Queue>;

const officePath = z.object({ office: Text });

export const getQueue = defineOperation({
  name: 'getQueue',
  path: '/offices/{office}/queue',
  pathParameters: officePath,
  response: Queue,
  problems: ['not-found'],
});

/** What changed an office's queue. */
export const QueueEventKind = z.enum([
  'taken',
  'called',
  'recalled',
  'serving',
  'done',
  'no-show',
  'rejoined',
  'postponed',
  'left',
  'undone',
  'transferred',
  'paused',
  'resumed',
  // A counter has not called for long: others wait longer.
  'estimated',
  'new-day',
  'other',
]);
export type QueueEventKind = z.infer<typeof QueueEventKind>;

/** One change, with all of the queue's state that it changed. */
export const QueueEvent = z.object({
  sequence: Count,
  at: Instant,
  day: LocalDate,
  kind: QueueEventKind,
  number: z.optional(TicketNumber),
  /** Id of the counter that did it. */
  counter: z.optional(Text),
  /** Services as they are now, those that changed. */
  services: z.array(QueueService),
  /** Counters as they are now, those that changed. */
  counters: z.array(QueueCounter),
});
export type QueueEvent = z.infer<typeof QueueEvent>;

/**
 * Server-Sent Events: `id` is the sequence, `data` a `QueueEvent`. `Last-Event-ID` continues behind
 * it; where the server has forgotten what came between, an event `reset` says to read the queue
 * anew. A comment line comes at least every 15 s.
 */
export const streamQueue = defineOperation({
  name: 'streamQueue',
  path: '/offices/{office}/queue/events',
  pathParameters: officePath,
  response: QueueEvent,
  problems: ['not-found'],
});

/** A number that someone has taken, as its holder sees it. */
export const Ticket = z.object({
  id: Text,
  number: TicketNumber,
  office: OfficeRef,
  service: z.object({ id: Text, name: Text }),
  state: TicketState,
  priority: z.optional(Priority),
  takenAt: Instant,
  /** People that will probably be called before; present while waiting. */
  ahead: z.optional(Count),
  estimate: z.optional(WaitingRange),
  /** Where to go; present once called. */
  counter: z.optional(z.object({ id: Text, name: Text })),
  calledAt: z.optional(Instant),
  /** What its holder may do now. */
  can: z.array(z.enum(['postpone', 'rejoin', 'leave', 'undo-leave', 'other'])),
  asOf: Instant,
  /** Sequence of the office's queue that this is the state of. */
  sequence: Count,
});
export type Ticket = z.infer<typeof Ticket>;

export const TakenTicket = z.object({
  ticket: Ticket,
  /** The secret that may change the ticket. */
  hold: Text,
  /** The secret that may only read it. */
  follow: Text,
});
export type TakenTicket = z.infer<typeof TakenTicket>;

export const takeTicket = defineOperation({
  name: 'takeTicket',
  method: 'POST',
  path: '/offices/{office}/tickets',
  pathParameters: officePath,
  idempotent: true,
  body: z.object({ service: Text, priority: z.optional(Priority) }),
  response: TakenTicket,
  problems: ['not-found', 'service-closed', 'too-many-attempts'],
});

const ticketPath = z.object({ id: Text });

export const getTicket = defineOperation({
  name: 'getTicket',
  path: '/tickets/{id}',
  pathParameters: ticketPath,
  bearer: 'ticket',
  response: Ticket,
  problems: ['not-found'],
});

const ticketWrite = {
  method: 'POST',
  pathParameters: ticketPath,
  bearer: 'ticket',
  idempotent: true,
  response: Ticket,
  problems: ['not-found', 'ticket-moved-on'],
} as const;

/** Moves a waiting ticket back by some places, as its holder needs more time. */
export const postponeTicket = defineOperation({
  ...ticketWrite,
  name: 'postponeTicket',
  path: '/tickets/{id}/postpone',
  body: z.object({ places: Count }),
});

/** Puts a missed ticket back into the queue. */
export const rejoinQueue = defineOperation({
  ...ticketWrite,
  name: 'rejoinQueue',
  path: '/tickets/{id}/rejoin',
});

export const leaveQueue = defineOperation({
  ...ticketWrite,
  name: 'leaveQueue',
  path: '/tickets/{id}/leave',
});

/** Takes a leaving back, for a short time, to the same place. */
export const undoLeave = defineOperation({
  ...ticketWrite,
  name: 'undoLeave',
  path: '/tickets/{id}/undo-leave',
});
