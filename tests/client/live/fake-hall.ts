import { calledEvent, queue } from '../../../src/contract/examples/queue.js';
import type { Queue, QueueEvent } from '../../../src/contract/queue.js';
import type { FakeClock } from '../../outbox/fake-clock.js';

const encoder = new TextEncoder();

/** How the stream is answered. */
export type StreamKind = 'stream' | 'kept back' | 'no stream' | 'cut' | 'ends' | number;

/** A server of one office, as a `fetch` that tests steer. */
export class FakeHall {
  queue: Queue = queue;
  /** Of its names. */
  language = 'vi';
  /** Whether anything is answered. */
  isUp = true;
  kind: StreamKind = 'stream';
  /** What was asked for, in order: `queue`, or `stream` with the id that it came with. */
  readonly asked: string[] = [];
  private readonly open = new Set<ReadableStreamDefaultController<Uint8Array>>();

  constructor(private readonly clock: FakeClock) {}

  /** How many streams are open. */
  get streams(): number {
    return this.open.size;
  }

  readonly fetch = (url: string, init: RequestInit): Promise<Response> => {
    const isStream = url.endsWith('/events');
    const lastId = new Headers(init.headers).get('Last-Event-ID');
    this.asked.push(isStream ? `stream ${lastId}` : 'queue');
    if (!this.isUp) return Promise.reject(new TypeError('Failed to fetch'));
    return isStream ? this.answerStream(init.signal!) : Promise.resolve(this.answerQueue());
  };

  /** Something happens. */
  happen(changes: Partial<QueueEvent> = {}, sequence = this.queue.sequence + 1): QueueEvent {
    const event = { ...calledEvent, sequence, ...changes };
    this.queue = { ...this.queue, sequence };
    this.write(`id: ${sequence}\ndata: ${JSON.stringify(event)}\n\n`);
    return event;
  }

  write(text: string): void {
    for (const stream of this.open) stream.enqueue(encoder.encode(text));
  }

  /** The server ends its streams. */
  endStreams(): void {
    for (const stream of this.open) stream.close();
    this.open.clear();
  }

  private answerQueue(): Response {
    const asOf = new Date(this.clock.now()).toISOString();
    const headers = { 'Content-Language': this.language };
    return Response.json({ ...this.queue, asOf }, { headers });
  }

  private answerStream(signal: AbortSignal): Promise<Response> {
    const { kind } = this;
    if (kind === 'cut') return Promise.reject(new TypeError('Failed to fetch'));
    if (typeof kind === 'number') return Promise.resolve(new Response('', { status: kind }));
    if (kind === 'no stream') return Promise.resolve(new Response('<html>'));
    const headers = { 'Content-Type': 'text/event-stream' };
    return Promise.resolve(new Response(this.body(signal, kind), { headers }));
  }

  private body(signal: AbortSignal, kind: StreamKind): ReadableStream<Uint8Array> {
    let own: ReadableStreamDefaultController<Uint8Array>;
    const forget = (): void => void this.open.delete(own);
    signal.addEventListener('abort', forget);
    return new ReadableStream({
      start: (controller) => {
        own = controller;
        this.open.add(controller);
        if (kind !== 'kept back') controller.enqueue(encoder.encode('retry: 4000\n\n'));
        if (kind === 'ends') this.endStreams();
      },
      cancel: forget,
    });
  }
}
