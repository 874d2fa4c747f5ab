import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from '../../../src/contract/desk.js';
import type { TakenTicket } from '../../../src/contract/queue.js';
import { randomFrom } from '../../helpers/random.js';
import { callUntilAnswered, type Calling } from './persistent-call.js';
import { office, services } from './place.js';

/** What people and officers were told. */
export interface Told {
  readonly taken: TakenTicket[];
  /** Numbers that a desk was told it has called, one entry a call. */
  readonly called: string[];
  /** Writes that were sent more than once. */
  repeats: number;
}

export interface MorningOptions {
  readonly tickets: number;
  /** How many of them are taken at once, at the beginning. */
  readonly atOnce: number;
  readonly seed: number;
  readonly tokens: ReadonlyMap<string, string>;
  /** One for each server, each with a way of its own to be asked. */
  readonly calling: readonly Calling[];
  /** Told after every write that was answered, with how many there were. */
  readonly answered: (writes: number) => void;
}

/** People take numbers while all counters call as fast as they can, until everybody was called. */
export async function runMorning(options: MorningOptions): Promise<Told> {
  const { tickets, atOnce, seed, tokens, calling, answered } = options;
  const random = randomFrom(seed);
  const told: Told = { taken: [], called: [], repeats: 0 };
  let writes = 0;
  let allTaken = false;
  const wishes = Array.from({ length: tickets }, () => ({
    service: services[Math.floor(random() * services.length)]!,
    ...(random() < 0.15 && { priority: 'elderly' }),
  }));

  async function write<Answer>(turn: number, path: string, body: object, token?: string) {
    const way = calling[turn % calling.length]!;
    const { status, json, tries } = await callUntilAnswered(way, path, body, token);
    told.repeats += tries - 1;
    answered(++writes);
    return { status, answer: json as Answer };
  }

  async function take(turn: number): Promise<void> {
    const path = `/offices/${office}/tickets`;
    const { status, answer } = await write<TakenTicket>(turn, path, wishes[turn]!);
    if (status !== 200) throw new Error(`A number was refused: ${status}.`);
    told.taken.push(answer);
  }

  async function takeAll(): Promise<void> {
    const crowd = Math.min(atOnce, tickets);
    await Promise.all(Array.from({ length: crowd }, (_, turn) => take(turn)));
    let next = crowd;
    const some = Array.from({ length: 10 }, async () => {
      while (next < tickets) await take(next++);
    });
    await Promise.all(some);
    allTaken = true;
  }

  async function callAll(counter: string, token: string): Promise<void> {
    let currentTicketId: string | undefined;
    for (let turn = Number(counter); ; turn++) {
      const isLast = allTaken;
      const path = `/offices/${office}/counters/${counter}/call-next`;
      const { status, answer } = await write<Desk>(turn, path, { currentTicketId }, token);
      if (status !== 200) throw new Error(`A desk was refused: ${status}.`);
      currentTicketId = answer.current?.id;
      if (answer.current) told.called.push(answer.current.number);
      else if (isLast) return;
      else await pause(20);
    }
  }

  await Promise.all([takeAll(), ...Array.from(tokens, ([id, token]) => callAll(id, token))]);
  return told;
}
