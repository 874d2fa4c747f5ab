import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FaultyNetwork } from './faulty-network.js';
import { giveRatings, untilAcknowledged } from './give-ratings.js';
import { scheduleOf } from './schedule.js';
import { ChaosServer } from './server.js';
import { countStored } from './stored.js';
import { Tabs, type Told } from './tabs.js';

export interface ChaosOptions {
  readonly count: number;
  readonly seed: number;
  /** A PostgreSQL server; an embedded database in a temporary directory where undefined. */
  readonly databaseUrl?: string | undefined;
}

export interface ChaosResult {
  /** Ratings that the page has thanked for. */
  readonly sent: number;
  /** Of those, how many are in the database. */
  readonly stored: number;
  /** Ratings that are there more than once. */
  readonly duplicated: number;
  /** Of those sent, how many are not in the database. */
  readonly lost: number;
  /** Ratings that are there although they were taken back. */
  readonly unwanted: number;
  readonly undone: number;
  /** Ratings that the browser still holds: waited for in vain, or given up. */
  readonly left: number;
  /** Ratings whose page went before it could tell anything. */
  readonly unknown: number;
  readonly kills: number;
  /** Requests that did not come to the server. */
  readonly cutBefore: number;
  /** Requests whose answer did not come to the page. */
  readonly cutAfter: number;
}

/** How long none of what is left may be sent before that counts as the end, in milliseconds. */
const patience = 60_000;

/** Gives ratings while everything goes wrong, then counts them in the database. */
export async function runChaos({ count, seed, databaseUrl }: ChaosOptions): Promise<ChaosResult> {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-chaos-'));
  const place = { directory: join(directory, 'data'), databaseUrl };
  mkdirSync(place.directory);
  const server = new ChaosServer(place);
  const network = new FaultyNetwork({
    target: () => server.url,
    // Where it does not start again, ratings stay where they are.
    kill: () => void server.kill().catch(() => undefined),
  });
  const run = `chaos-${randomUUID()}`;
  let tabs: Tabs | undefined;
  try {
    // The browser starts meanwhile.
    const started = server.url;
    started.catch(() => undefined);
    tabs = await Tabs.open(join(directory, 'profile'), `${await network.start()}/api/v1`);
    await started;
    const told = await giveRatings(scheduleOf(count, seed, run), tabs, network);
    const left = await untilAcknowledged(tabs, patience);
    await server.stop();
    const counts = resultOf(told, await countStored(place, run));
    const { before: cutBefore, after: cutAfter } = network.cuts;
    return { ...counts, left, kills: server.kills, cutBefore, cutAfter };
  } finally {
    await tabs?.close();
    await server.stop();
    await network.stop();
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  }
}

function resultOf(
  told: ReadonlyMap<string, Told>,
  stored: ReadonlyMap<string, number>,
): Omit<ChaosResult, 'left' | 'kills' | 'cutBefore' | 'cutAfter'> {
  const markersOf = (wanted: Told): string[] =>
    [...told].filter(([, one]) => one === wanted).map(([marker]) => marker);
  const count = (markers: readonly string[], isWanted: (times: number) => boolean): number =>
    markers.filter((marker) => isWanted(stored.get(marker) ?? 0)).length;
  const sent = markersOf('thanked');
  const undone = markersOf('undone');
  return {
    sent: sent.length,
    stored: count(sent, (times) => times > 0),
    duplicated: count([...told.keys()], (times) => times > 1),
    lost: count(sent, (times) => times === 0),
    unwanted: count(undone, (times) => times > 0),
    undone: undone.length,
    unknown: told.size - sent.length - undone.length,
  };
}
