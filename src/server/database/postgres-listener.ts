import type { Client } from 'pg';
import type { Heard } from './database.js';

/** How long to wait before connecting again, in milliseconds. */
const pause = 1_000;

/** How often the connection is tried: one that has silently gone would never tell, in milliseconds. */
const checkEvery = 20_000;

/**
 * Listens to a channel of a PostgreSQL server, on a connection of its own that is made again whenever
 * it breaks.
 *
 * @param connect makes a client that is not yet connected
 * @returns how to stop, after the first attempt to connect
 */
export async function listenOnPostgres(
  connect: () => Client,
  channel: string,
  heard: Heard,
): Promise<() => Promise<void>> {
  let stopped = false;
  let client: Client | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function start(): Promise<void> {
    const mine = (client = connect());
    mine.on('error', () => again(mine));
    mine.on('end', () => again(mine));
    mine.on('notification', ({ payload }) => heard(payload));
    try {
      await mine.connect();
      await mine.query(`listen ${mine.escapeIdentifier(channel)}`);
    } catch {
      return again(mine);
    }
    // Whatever was told before is lost.
    heard(undefined);
    check(mine);
  }

  function check(mine: Client): void {
    timer = setTimeout(() => {
      mine.query('select 1').then(
        () => mine === client && check(mine),
        () => again(mine),
      );
    }, checkEvery);
    timer.unref();
  }

  /** Once for each client, however many ways it has to say that it broke. */
  function again(broken: Client): void {
    if (broken !== client) return;
    client = undefined;
    clearTimeout(timer);
    void broken.end().catch(() => undefined);
    if (stopped) return;
    timer = setTimeout(() => void start(), pause);
    timer.unref();
  }

  await start();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    const last = client;
    client = undefined;
    await last?.end().catch(() => undefined);
  };
}
