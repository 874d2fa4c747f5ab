import { randomBytes, randomUUID } from 'node:crypto';
import type { Desk } from '../../../src/contract/desk.js';
import type { Problem } from '../../../src/contract/problem.js';
import type { Queue, TakenTicket, Ticket } from '../../../src/contract/queue.js';
import { createApp } from '../../../src/server/app.js';
import type { Database } from '../../../src/server/database/database.js';
import { createHandlers } from '../../../src/server/handlers.js';
import { importFile } from '../../../src/server/import/import.js';
import type { LimitOptions } from '../../../src/server/limits/limiter.js';
import { LiveSearch } from '../../../src/server/live-search.js';
import { hashOf } from '../../../src/server/queue/ticket-secrets.js';
import { addDeskToken } from '../../../src/server/stores/desk-tokens.js';
import { lines, secret } from './dossiers.js';
import { fileOf, keepingReport } from './report.js';

/** An office with four services and eight counters. */
export const office = (changes: object = {}): object => ({
  code: 'thu',
  name: 'Nơi thử',
  services: [
    { id: 'a', name: 'Dịch vụ A', prefix: 'A' },
    { id: 'b', name: 'Dịch vụ B', prefix: 'B' },
    { id: 'c', name: 'Dịch vụ C', prefix: 'C' },
    { id: 'd', name: 'Dịch vụ D', prefix: 'D' },
  ],
  counters: Array.from({ length: 8 }, (_, i) => ({
    id: String(i + 1),
    name: `Quầy ${i + 1}`,
    services: ['a', 'b', 'c', 'd'],
  })),
  ...changes,
});

/** A clock that a test sets. */
export class Clock {
  now = new Date('2026-03-04T09:00:00+07:00');
  readonly read = (): Date => new Date(this.now);

  pass(seconds: number): void {
    this.now = new Date(this.now.getTime() + seconds * 1000);
  }
}

/** How something is sent. */
export interface Sending {
  readonly key?: string;
  readonly from?: string;
  readonly token?: string;
}

export interface Answer<Body> {
  readonly status: number;
  readonly body: Body;
  /** The same, where it tells of a problem. */
  readonly problem: Problem;
  readonly headers: Headers;
}

export async function takeOffices(
  database: Database,
  ...records: object[]
): Promise<{ status: number; said: string[] }> {
  const { problems, results, ...report } = keepingReport();
  const status = await importFile(database, 'offices', fileOf(lines(...records)), {}, report);
  return { status, said: [...problems, ...results] };
}

export interface HallOptions {
  readonly record?: object;
  readonly limits?: LimitOptions;
  readonly clock?: Clock;
}

/** A server with an office; everything that people do there. */
export async function openHall(
  database: Database,
  { record = office(), limits = { factor: 1000 }, clock = new Clock() }: HallOptions = {},
) {
  await takeOffices(database, record);
  const { code, counters } = record as { code: string; counters: { id: string }[] };
  const tokens = new Map<string, string>();
  for (const { id } of counters) {
    const token = randomBytes(32).toString('base64url');
    tokens.set(id, token);
    await addDeskToken(database, {
      id: randomUUID(),
      hash: hashOf(token),
      office: code,
      counter: id,
    });
  }
  const search = await LiveSearch.start(database);
  const queue = { secret, limits, clock: clock.read };
  const app = createApp({
    handlers: createHandlers({ database, search, name: 'Thử', queue }),
    checkHealth: () => Promise.resolve(),
    addressOf: (c) => c.req.header('Test-Address') ?? '198.51.100.1',
  });

  async function send<Body>(
    method: string,
    path: string,
    { key = randomUUID(), from = '198.51.100.1', token }: Sending,
    body?: object,
  ): Promise<Answer<Body>> {
    const response = await app.request(`/api/v1${path}`, {
      method,
      headers: {
        'Test-Address': from,
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    const { status, headers: sent } = response;
    return { status, body: answer as Body, problem: answer as Problem, headers: sent };
  }

  return {
    clock,
    tokens,
    app,
    get: <Body>(path: string, sending: Sending = {}) => send<Body>('GET', path, sending),
    queue: async () => (await send<Queue>('GET', `/offices/${code}/queue`, {})).body,
    take: (service: string, more: object = {}, sending: Sending = {}) =>
      send<TakenTicket>('POST', `/offices/${code}/tickets`, sending, { service, ...more }),
    ticket: ({ ticket, hold }: TakenTicket, token = hold) =>
      send<Ticket>('GET', `/tickets/${ticket.id}`, { token }),
    hold: (
      { ticket, hold }: TakenTicket,
      act: 'postpone' | 'rejoin' | 'leave' | 'undo-leave',
      body: object = {},
      sending: Sending = {},
    ) => send<Ticket>('POST', `/tickets/${ticket.id}/${act}`, { token: hold, ...sending }, body),
    desk: async (counter: string) => {
      const token = tokens.get(counter)!;
      return (await send<Desk>('GET', `/offices/${code}/counters/${counter}`, { token })).body;
    },
    act: (counter: string, act: string, body: object = {}, sending: Sending = {}) =>
      send<Desk>(
        'POST',
        `/offices/${code}/counters/${counter}/${act}`,
        { token: tokens.get(counter)!, ...sending },
        body,
      ),
  };
}

export type Hall = Awaited<ReturnType<typeof openHall>>;
