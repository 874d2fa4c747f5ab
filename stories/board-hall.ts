import { applyEvent } from '../src/client/live/apply-event.js';
import type { Fetch } from '../src/client/request.js';
import { queue as exampleQueue } from '../src/contract/examples/queue.js';
import type { Queue, QueueCounter, QueueEvent } from '../src/contract/queue.js';

type Stream = ReadableStreamDefaultController<Uint8Array>;
type Kind = QueueEvent['kind'];

const bytes = new TextEncoder();
let halls = 0;

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Content-Language': 'vi' },
  });

const messageOf = (event: QueueEvent): Uint8Array =>
  bytes.encode(`id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`);

/** The moment of this page's clock, as the contract writes it. */
const nowText = (): string => new Date(Date.now()).toISOString();

/**
 * An office's hall in memory: it answers `getQueue` and streams its events to whoever listens. Each
 * has a code of its own, since widgets of the same office share a connection.
 */
export class BoardHall {
  readonly code = `sanh-${++halls}`;
  queue: Queue;
  /** How often the queue was read, and streams were opened. */
  reads = 0;
  streamsOpened = 0;
  private isCut = false;
  private readonly streams = new Set<Stream>();
  private events: QueueEvent[] = [];

  constructor(changes: Partial<Queue> = {}) {
    const office = { ...exampleQueue.office, code: this.code };
    this.queue = { ...exampleQueue, office, ...changes };
  }

  readonly fetch: Fetch = (input, init) => {
    if (this.isCut) return Promise.reject(new TypeError('Failed to fetch'));
    if (!new URL(input).pathname.endsWith('/events')) {
      this.reads++;
      return Promise.resolve(json({ ...this.queue, asOf: nowText() }));
    }
    this.streamsOpened++;
    const after = Number(new Headers(init.headers).get('Last-Event-ID') ?? this.queue.sequence);
    return Promise.resolve(this.open(after, init.signal ?? undefined));
  };

  get listeners(): number {
    return this.streams.size;
  }

  /** Waits until somebody listens to the stream. */
  async heard(): Promise<void> {
    while (this.listeners === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  call(number: string, counter: string): void {
    this.at(counter, 'called', number, { calls: 1 });
  }

  recall(counter: string): void {
    const now = this.counter(counter).now!;
    this.at(counter, 'recalled', now.number, { calls: now.calls + 1 });
  }

  serve(counter: string): void {
    const { now, ...rest } = this.counter(counter);
    const serving = { ...rest, now: { ...now!, state: 'serving' as const } };
    this.tell('serving', now!.number, serving);
  }

  /** Its number is done, or was missed. */
  free(counter: string, kind: 'done' | 'no-show' = 'done'): void {
    const { now, ...rest } = this.counter(counter);
    this.tell(kind, now!.number, rest);
  }

  /** From now on there is no network, or again one. */
  cut(isCut = true): void {
    this.isCut = isCut;
    if (!isCut) return;
    this.streams.forEach((stream) => stream.error(new TypeError('network error')));
    this.streams.clear();
  }

  private at(counter: string, kind: Kind, number: string, { calls }: { calls: number }): void {
    const before = this.counter(counter);
    const service = before.services[0] ?? '';
    const now = { number, service, state: 'called' as const, calledAt: nowText(), calls };
    this.tell(kind, number, { ...before, now });
  }

  private counter(id: string): QueueCounter {
    return this.queue.counters.find((one) => one.id === id)!;
  }

  private tell(kind: Kind, number: string, counter: QueueCounter): void {
    const { sequence, day } = this.queue;
    const event: QueueEvent = {
      sequence: sequence + 1,
      at: nowText(),
      day,
      kind,
      number,
      counter: counter.id,
      services: this.queue.services.filter(({ id }) => id === counter.now?.service),
      counters: [counter],
    };
    this.queue = applyEvent(this.queue, event);
    this.events = [...this.events, event].slice(-100);
    this.streams.forEach((stream) => stream.enqueue(messageOf(event)));
  }

  /** @param after sequence behind which it begins */
  private open(after: number, signal: AbortSignal | undefined): Response {
    let own: Stream | undefined;
    const body = new ReadableStream<Uint8Array>({
      start: (stream) => {
        own = stream;
        this.streams.add(stream);
        stream.enqueue(bytes.encode(':\n\n'));
        const missed = this.events.filter(({ sequence }) => sequence > after);
        missed.forEach((event) => stream.enqueue(messageOf(event)));
      },
      cancel: () => void this.streams.delete(own!),
    });
    signal?.addEventListener('abort', () => {
      if (own && this.streams.delete(own)) own.error(signal.reason);
    });
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } });
  }
}
