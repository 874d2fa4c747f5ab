import type { Fetch } from '../src/client/request.js';
import { calledTicket, leftTicket, waitingTicket } from '../src/contract/examples/queue.js';
import { problemStatuses, problemType, type ProblemName } from '../src/contract/index.js';
import type { Queue, Ticket } from '../src/contract/queue.js';
import { BoardHall } from './board-hall.js';

/** How a request ends: as it should, without an answer, or with a problem. */
export type Fate = 'answer' | 'never' | 'offline' | 'lost' | ProblemName;

/** What can be asked of the office. */
type Kind = 'queue' | 'take' | 'read' | 'write';

export interface Request {
  readonly kind: Kind;
  readonly path: string;
  readonly token: string;
  readonly key: string;
  readonly body: unknown;
}

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': status < 400 ? 'application/json' : 'application/problem+json',
      'Content-Language': 'vi',
    },
  });

const problem = (name: ProblemName): Response =>
  json({ type: problemType(name), status: problemStatuses[name] }, problemStatuses[name]);

/** An office that gives out numbers, in memory, with the hall that boards show. */
export class TicketOffice {
  readonly hall: BoardHall;
  readonly requests: Request[] = [];
  /** How requests end; as they should where nothing is said. `lost`: it is done, no answer comes. */
  readonly fates: Partial<Record<Kind, Fate>> = {};
  private ticket: Ticket;
  /** Numbers by the key that they were taken with. */
  private readonly taken = new Map<string, string>();

  constructor(ticket: Partial<Ticket> = {}, queue: Partial<Queue> = {}) {
    this.hall = new BoardHall(queue);
    this.ticket = { ...waitingTicket, office: this.hall.queue.office, ...ticket };
  }

  get code(): string {
    return this.hall.code;
  }

  /** How many numbers it has given out. */
  get given(): number {
    return this.taken.size;
  }

  requestsOf(kind: Kind): Request[] {
    return this.requests.filter((one) => one.kind === kind);
  }

  /** The ticket is something else from now on; nobody is told. */
  change(changes: Partial<Ticket>): void {
    this.ticket = { ...this.ticket, ...changes };
  }

  /** Calls the ticket to a counter, and tells everybody. */
  call(counter = '2'): void {
    const calledAt = new Date(Date.now()).toISOString();
    this.moveTo({ ...calledTicket, calledAt });
    this.hall.call(this.ticket.number, counter);
  }

  /** Calls somebody else of the same service, after which so many are before the ticket. */
  callAnother(ahead: number): void {
    this.change({ ahead });
    this.hall.call('A013', '1');
  }

  /** The ticket is as an example, but for what it is for. */
  moveTo({ state, can, ahead, estimate, counter, calledAt }: Partial<Ticket>): void {
    const { id, number, office, service, takenAt, asOf, sequence } = this.ticket;
    const kept = { id, number, office, service, takenAt, asOf, sequence };
    const rest = { ahead, estimate, counter, calledAt };
    const there = Object.entries(rest).filter(([, value]) => value !== undefined);
    const changed = { state: state!, can: can!, ...Object.fromEntries(there) };
    this.ticket = { ...kept, ...changed };
  }

  readonly fetch: Fetch = (input, init) => {
    const path = new URL(input).pathname;
    const kind = kindOf(path, init.method ?? 'GET');
    if (kind === 'queue' && !this.fates.queue) return this.hall.fetch(input, init);
    const headers = new Headers(init.headers);
    const request: Request = {
      kind,
      path,
      token: headers.get('Authorization')?.replace('Bearer ', '') ?? '',
      key: headers.get('Idempotency-Key') ?? '',
      body: typeof init.body === 'string' ? JSON.parse(init.body) : undefined,
    };
    this.requests.push(request);
    return this.answer(request, init.signal ?? undefined);
  };

  private answer(request: Request, signal: AbortSignal | undefined): Promise<Response> {
    const fate = this.fates[request.kind] ?? 'answer';
    if (fate === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    if (fate === 'never') return neverUntil(signal);
    if (fate !== 'answer' && fate !== 'lost') return Promise.resolve(problem(fate));
    const response = this.handle(request);
    return fate === 'lost'
      ? Promise.reject(new TypeError('Failed to fetch'))
      : Promise.resolve(response);
  }

  private handle({ kind, path, token, key, body }: Request): Response {
    if (kind === 'take') {
      if (!this.taken.has(key)) this.taken.set(key, this.nextNumber());
      this.change({ number: this.taken.get(key)! });
      return json({ ticket: this.now(), hold: 'giu', follow: 'xem' });
    }
    if (token !== 'giu' && (kind === 'write' || token !== 'xem')) return problem('unauthorized');
    if (kind === 'write') this.apply(path.split('/').at(-1)!, body);
    return json(this.now());
  }

  private nextNumber(): string {
    const first = Number(this.ticket.number.slice(1));
    return `A0${first + this.taken.size}`;
  }

  private apply(act: string, body: unknown): void {
    if (act === 'leave') this.moveTo(leftTicket);
    else if (act === 'postpone') {
      const { places } = body as { places: number };
      this.change({ ahead: (this.ticket.ahead ?? 0) + places });
    } else this.moveTo(waitingTicket);
  }

  private now(): Ticket {
    const asOf = new Date(Date.now()).toISOString();
    return { ...this.ticket, asOf, sequence: this.hall.queue.sequence };
  }
}

function kindOf(path: string, method: string): Kind {
  if (path.endsWith('/tickets')) return 'take';
  if (path.includes('/tickets/')) return method === 'POST' ? 'write' : 'read';
  return 'queue';
}

const neverUntil = (signal: AbortSignal | undefined): Promise<Response> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
  });
