/** What runs in the page: a hall's board, and a hall in which something happens all the time. */
import '../../src/components/queue-board/define.js';
import { BoardHall } from '../../stories/board-hall.js';
import { hallOf } from '../../stories/board-queues.js';
import { randomFrom } from '../helpers/random.js';

/** So many events come at once. */
const batch = 50;

const hall = new BoardHall({ ...hallOf(8), called: [], missed: [] });
const board = document.createElement('motcua-queue-board');
Object.assign(board, { api: 'https://mot-cua.example/api/v1', office: hall.code, kiosk: true });
board.fetch = hall.fetch;
document.body.append(board);

let random = randomFrom(1);
let issued = 0;
let presented = 0;
board.addEventListener('motcua-queue-call', () => presented++);

const pause = (milliseconds = 0): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One change, such as an office has. */
function happen(): void {
  const { counters } = hall.queue;
  const { id, now } = counters[Math.floor(random() * counters.length)]!;
  const chance = random();
  if (!now || chance < 0.4) hall.call(nextNumber(), id);
  else if (now.state === 'called' && chance < 0.7) hall.serve(id);
  else if (chance < 0.8) hall.recall(id);
  else hall.free(id, chance < 0.85 ? 'no-show' : 'done');
}

function nextNumber(): string {
  issued = (issued % 999) + 1;
  return `A${String(issued).padStart(3, '0')}`;
}

/** Waits until every counter shows what the hall says. @throws where it never does */
async function shown(): Promise<void> {
  const expected = hall.queue.counters.map(({ now }) => now?.number ?? '').join();
  for (const start = performance.now(); performance.now() - start < 60_000; await pause()) {
    const tiles = [...(board.shadowRoot?.querySelectorAll('.counter') ?? [])];
    const seen = tiles.map((tile) => /[A-D]\d+/.exec(tile.textContent ?? '')?.[0] ?? '').join();
    if (seen === expected) return;
  }
  throw new Error(`The board does not show ${expected}.`);
}

/** @param seed of the generator that says what happens */
function begin(seed: number): Promise<void> {
  random = randomFrom(seed);
  return hall.heard();
}

/** Has so many events happen, and the board show each batch of them. */
async function run(count: number): Promise<void> {
  for (let left = count; left > 0; left -= batch) {
    for (let one = Math.min(batch, left); one > 0; one--) happen();
    await shown();
  }
}

/** The network goes; things happen; it comes back. */
async function breakDown(): Promise<void> {
  hall.cut();
  await pause(100);
  happen();
  hall.cut(false);
  dispatchEvent(new Event('online'));
  await hall.heard();
  await shown();
}

const soak = { begin, run, breakDown, presented: () => presented };
export type Soak = typeof soak;

Object.assign(globalThis, { soak });
