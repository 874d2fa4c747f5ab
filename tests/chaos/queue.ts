/**
 * Whether everybody gets a number of their own and is called exactly once, though servers are killed:
 * `npm run chaos:queue`.
 *
 *     npx tsx tests/chaos/queue.ts [--seed N] [--tickets N] [--kills N] [--database-url URL | --postgres]
 *
 * 300 people take numbers of four services at once, then others until there are N tickets (1,000),
 * while eight counters call as fast as they can. Meanwhile servers are killed (3 times) and started
 * on the same data; who hears no answer sends the same again, with the same key. One server on an
 * embedded database; with --postgres two on a PostgreSQL server that is there for this run alone, or
 * on the one that --database-url names, which must be empty. Then what is kept is compared with what
 * people and officers were told, and the events' sequence is checked. One board at each server, the
 * page's own live feed, lives through all of that; in the end it must show what the server says, with
 * no change lost or applied twice on the way. Ends with 1 where anything is
 * not as it should be, or after ten minutes. The last line is the result as JSON.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../helpers/postgres.js';
import { randomFrom } from '../helpers/random.js';
import { countKept } from './hall/kept.js';
import { countBoards, LiveBoard } from './hall/live-board.js';
import { runMorning } from './hall/morning.js';
import { setUpHall } from './hall/place.js';
import { ChaosServer } from './server.js';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    tickets: { type: 'string', default: '1000' },
    kills: { type: 'string', default: '3' },
    'database-url': { type: 'string' },
    postgres: { type: 'boolean', default: false },
  },
});

const longest = 10 * 60_000;
const seed = Number(options.seed);
const tickets = Number(options.tickets);
const postgres = options.postgres ? await startPostgres() : undefined;
const directory = mkdtempSync(join(tmpdir(), 'motcua-chaos-'));
const databaseUrl = postgres?.url ?? options['database-url'];
const place = { directory: join(directory, 'data'), databaseUrl };
mkdirSync(place.directory);
const servers = Array.from(
  { length: databaseUrl === undefined ? 1 : 2 },
  () => new ChaosServer(place),
);

/** After how many answered writes servers are killed: in the first, second… part of the morning. */
function killsOf(count: number): Set<number> {
  const random = randomFrom(seed + 1);
  const part = (2 * tickets) / count;
  return new Set(Array.from({ length: count }, (_, i) => Math.round((i + random()) * part) + 1));
}

let boards: LiveBoard[] = [];
try {
  const tokens = await setUpHall(place);
  // The first one makes the secret that the others read.
  for (const server of servers) await server.url;
  boards = servers.map((server) => new LiveBoard(() => server.url));
  const kills = killsOf(Number(options.kills));
  let next = 0;
  const signal = AbortSignal.timeout(longest);
  const told = await runMorning({
    ...{ tickets, atOnce: 300, seed, tokens },
    calling: servers.map((server) => ({ url: () => server.url, signal })),
    answered(writes) {
      // In the middle of what others have sent and not heard of.
      if (kills.has(writes)) void servers[next++ % servers.length]!.kill();
    },
  });
  const ofBoards = await countBoards(boards);
  for (const board of boards) board.stop();
  for (const server of servers) await server.stop();
  const result = { ...(await countKept(place, told)), ...ofBoards };
  console.log(`numbers that people were given           ${result.issued}`);
  console.log(`  different ones                         ${result.unique}`);
  console.log(`  missing between them                   ${result.gaps}`);
  console.log(`numbers that were called                 ${result.called}`);
  console.log(`  more than once                         ${result.calledTwice}`);
  console.log(`numbers, calls and events that were lost ${result.lost}`);
  console.log(`  that are there twice                   ${result.repeated}`);
  console.log(`boards                                   ${result.boards}`);
  console.log(`  events that they applied               ${result.boardApplied}`);
  console.log(`  times that they read the queue anew    ${result.boardReads}`);
  console.log(`  changes that they lost                 ${result.boardLost}`);
  console.log(`  events that they applied twice         ${result.boardTwice}`);
  console.log(`  times that they went backwards         ${result.boardBack}`);
  console.log(`  that show something else in the end    ${result.boardDiffers}`);
  console.log(`servers                                  ${servers.length}`);
  console.log(
    `times that one was killed                ${servers.reduce((n, s) => n + s.kills, 0)}`,
  );
  console.log(`writes that were sent again              ${told.repeats}`);
  console.log(JSON.stringify(result));
  const { issued, unique, gaps, called, calledTwice, lost, repeated } = result;
  const isWhole = [issued, unique, called].every((count) => count === tickets);
  const wrong = gaps + calledTwice + lost + repeated;
  const wrongOnBoards =
    result.boardLost + result.boardTwice + result.boardBack + result.boardDiffers;
  // Boards that only polled would prove nothing of streams.
  if (result.boardApplied === 0) process.exitCode = 1;
  if (!isWhole || wrong + wrongOnBoards > 0) process.exitCode = 1;
} finally {
  for (const board of boards) board.stop();
  for (const server of servers) await server.stop();
  postgres?.stop();
  rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
}
