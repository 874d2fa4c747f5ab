import type { QueueEvent } from '../../../contract/queue.js';

const encoder = new TextEncoder();

const bytes = (text: string): Uint8Array => encoder.encode(text);

/** Says that the connection is alive. */
export const heartbeat = bytes(':\n\n');

/** Says that the queue must be read anew. */
export const reset = bytes('event: reset\ndata: {}\n\n');

/** JSON has no line breaks of its own, so that one line of data holds it. */
export const pieceOf = (event: QueueEvent): Uint8Array =>
  bytes(`id: ${event.sequence}\ndata: ${JSON.stringify(event)}\n\n`);

/**
 * The first thing that a reader gets: it shows that nothing holds the stream back, and when to come
 * back, spread so that readers of a server that stops do not all come at once.
 */
export const greeting = (random: number): Uint8Array =>
  bytes(`retry: ${Math.round(2_000 + 4_000 * random)}\n\n`);
