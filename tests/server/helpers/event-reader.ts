import type { Hono } from 'hono';
import { onTestFinished } from 'vitest';
import { eventStreamReader, type StreamMessage } from '../../../src/client/live/event-stream.js';
import type { QueueEvent } from '../../../src/contract/queue.js';

/** Somebody who reads an office's stream. */
export interface EventReader {
  readonly response: Response;
  readonly messages: StreamMessage[];
  readonly text: () => string;
  /** Sequences that came, in order. */
  readonly sequences: () => number[];
  readonly events: () => QueueEvent[];
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** Reads a stream of a server that is called, not connected to. */
export async function readEvents(
  app: Hono,
  lastEventId?: number | string,
  office = 'thu',
): Promise<EventReader> {
  const headers = lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) };
  const response = await app.request(`/api/v1/offices/${office}/queue/events`, { headers });
  return readerOf(response);
}

export function readerOf(response: Response): EventReader {
  const messages: StreamMessage[] = [];
  const take = eventStreamReader(() => undefined);
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  async function readAll(): Promise<void> {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      const piece = decoder.decode(value, { stream: true });
      text += piece;
      messages.push(...take(piece));
    }
  }
  const ended = readAll().catch(() => undefined);
  const close = async (): Promise<void> => {
    await reader.cancel().catch(() => undefined);
    await ended;
  };
  onTestFinished(close);
  const events = (): QueueEvent[] =>
    messages
      .filter(({ event }) => event === 'message')
      .map(({ data }) => JSON.parse(data) as QueueEvent);
  return {
    response,
    messages,
    text: () => text,
    events,
    sequences: () => events().map(({ sequence }) => sequence),
    ended,
    close,
  };
}
