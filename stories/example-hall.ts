import type { Fetch } from '../src/client/request.js';
import { desk as busyDesk, queue } from '../src/contract/examples/queue.js';
import {
  operations,
  type Desk,
  type DeskTicket,
  type OperationName,
  type QueueEvent,
} from '../src/contract/index.js';
import { exampleApi, type Reply, type Scenario } from './example-api.js';

/** The secret of the examples' counter. */
export const deskToken = 'mau-ma-quay';

/**
 * What becomes of a write: it is answered; its answer is lost after it was done; it never arrives;
 * it is done and its answer is awaited; the server refuses it.
 */
export type Course = 'answered' | 'lost' | 'unheard' | 'awaited' | 'refused' | 'failed';

/** A write as the server sees it. */
export interface Write {
  readonly name: OperationName;
  readonly body: Readonly<Record<string, unknown>>;
  readonly key: string;
}

type Body = Readonly<Record<string, string | undefined>>;

/**
 * One counter of the examples' office with a memory: writes change it, once for each key, and only
 * when they name the ticket that is there.
 */
export class ExampleHall {
  /** Writes in the order in which they came, repeats too. */
  readonly writes: Write[] = [];
  readonly reads: URL[] = [];
  /** Happens once, before the next write comes. */
  beforeWrite: (() => void) | undefined;
  private readonly done = new Set<string>();
  private readonly streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  /**
   * @param desk how the counter stands at first
   * @param course what becomes of the first writes; later ones are answered
   * @param scenario replies to reads that are not the hall's own
   */
  constructor(
    public desk: Desk = busyDesk,
    private readonly course: Course[] = [],
    private readonly scenario: Scenario = {},
  ) {}

  /** Whether somebody hears of changes as they happen. */
  get isFollowed(): boolean {
    return this.streams.size > 0;
  }

  readonly fetch: Fetch = (input, init) => {
    const url = new URL(input);
    const name = /counters\/[^/]+\/?([a-z-]*)$/.exec(url.pathname)?.[1];
    if (url.pathname.endsWith('/events')) return this.stream();
    if (name === undefined) return this.read(input, init);
    if (new Headers(init.headers).get('Authorization') !== `Bearer ${deskToken}`) {
      return this.reply('getDesk', { problem: 'unauthorized' }, input, init);
    }
    return name ? this.write(operationOf(name), input, init) : this.read(input, init);
  };

  /** Something happens in the office, at this counter or elsewhere. */
  tell(change: Partial<Desk>, kind: QueueEvent['kind'] = 'taken'): void {
    this.change(change);
    const { sequence, asOf, services, counter } = this.desk;
    const event: QueueEvent = {
      sequence,
      at: asOf,
      day: queue.day,
      kind,
      services,
      counters: [counter],
    };
    const text = `id: ${sequence}\ndata: ${JSON.stringify(event)}\n\n`;
    this.streams.forEach((stream) => stream.enqueue(new TextEncoder().encode(text)));
  }

  private change(change: Partial<Desk>): void {
    this.desk = { ...this.desk, ...change, sequence: this.desk.sequence + 1 };
  }

  private stream(): Promise<Response> {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        own = controller;
        this.streams.add(own);
      },
      cancel: () => void this.streams.delete(own),
    });
    const headers = { 'Content-Type': 'text/event-stream', Date: new Date().toUTCString() };
    return Promise.resolve(new Response(body, { headers }));
  }

  private read(input: string, init: RequestInit): Promise<Response> {
    const { sequence, counter } = this.desk;
    const counters = queue.counters.map((one) => (one.id === counter.id ? counter : one));
    const own: Scenario = {
      getDesk: { output: this.desk },
      getQueue: { output: { ...queue, sequence, counters } },
    };
    return exampleApi({ ...own, ...this.scenario }, this.reads)(input, init);
  }

  private write(name: OperationName, input: string, init: RequestInit): Promise<Response> {
    const body = JSON.parse(init.body as string) as Body;
    const key = new Headers(init.headers).get('Idempotency-Key') ?? '';
    this.writes.push({ name, body, key });
    this.beforeWrite?.();
    this.beforeWrite = undefined;
    const course = this.course.shift() ?? 'answered';
    if (course === 'unheard') return this.reply(name, 'offline', input, init);
    if (course === 'refused') return this.reply(name, { problem: 'invalid-body' }, input, init);
    if (course === 'failed') return this.reply(name, { problem: 'unavailable' }, input, init);
    const reply = this.perform(name, body, key);
    if (course === 'lost') return this.reply(name, 'offline', input, init);
    return this.reply(name, course === 'awaited' ? 'never' : reply, input, init);
  }

  private perform(name: OperationName, body: Body, key: string): Reply<'getDesk'> {
    if (!this.done.has(key)) {
      const meant = name === 'callNext' ? body.currentTicketId : body.ticketId;
      const isPause = name === 'pauseCounter' || name === 'resumeCounter';
      const isMissed = name === 'recallTicket' && !this.desk.current;
      if (!isPause && !isMissed && meant !== this.desk.current?.id) {
        return { problem: 'desk-moved-on', state: this.desk };
      }
      this.done.add(key);
      this.change(changes[name]?.(this.desk, body) ?? {});
    }
    return { output: this.desk };
  }

  private reply(
    name: OperationName,
    reply: Reply<'getDesk'>,
    input: string,
    init: RequestInit,
  ): Promise<Response> {
    return exampleApi({ [name]: reply })(input, init);
  }
}

const operationOf = (last: string): OperationName =>
  Object.values(operations).find(({ path }) => path.endsWith(`{counter}/${last}`))!.name;

const withoutCurrent = { current: undefined };

const called = (ticket: DeskTicket, { asOf }: Desk): DeskTicket => ({
  ...ticket,
  state: 'called',
  calledAt: asOf,
  calls: (ticket.calls ?? 0) + 1,
});

const changes: Partial<Record<OperationName, (desk: Desk, body: Body) => Partial<Desk>>> = {
  callNext: (desk) => {
    const [next, ...waiting] = desk.waiting;
    if (!next) return withoutCurrent;
    return { current: called(next, desk), waiting, waitingTotal: desk.waitingTotal - 1 };
  },
  startServing: ({ current }) => ({ current: { ...current!, state: 'serving' } }),
  recallTicket: (desk, { ticketId }) => ({
    current: called(desk.current ?? desk.missed.find(({ id }) => id === ticketId)!, desk),
    missed: desk.missed.filter(({ id }) => id !== ticketId),
  }),
  completeTicket: () => withoutCurrent,
  markNoShow: ({ current, missed }) => ({
    ...withoutCurrent,
    missed: [{ ...current!, state: 'no-show' }, ...missed],
  }),
  transferTicket: () => withoutCurrent,
  pauseCounter: ({ counter }) => ({ counter: { ...counter, paused: true } }),
  resumeCounter: ({ counter }) => ({ counter: { ...counter, paused: false } }),
};
