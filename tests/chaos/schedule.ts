import { randomOrder } from '../bench/random-order.js';
import { randomFrom } from '../helpers/random.js';

/** What goes wrong, and how many in a hundred ratings meet with it. */
const shares = {
  /** A request is cut before it comes to the server. */
  'cut before': 5,
  /** The server has written the rating down, and its answer is lost. */
  'cut after': 6,
  /** The network is gone for a moment. */
  offline: 2,
  /** The server is killed while it answers, and started again. */
  kill: 2,
  /** The page is loaded anew while the rating is given. */
  reload: 3,
  /** The tab is closed while the rating is given, and another is opened. */
  close: 2,
} as const;

export type Fault = keyof typeof shares;

export interface Step {
  /** What the rating is known by. */
  readonly marker: string;
  readonly tab: 0 | 1;
  /** Whether its giver takes it back, if there is still time. */
  readonly undo: boolean;
  readonly fault: Fault | undefined;
  /** Milliseconds until the next. */
  readonly pause: number;
}

/** @param run what markers begin with */
export function scheduleOf(count: number, seed: number, run: string): Step[] {
  const random = randomFrom(seed);
  const faults = Object.entries(shares).flatMap(([fault, share]) =>
    Array<Fault | undefined>(Math.max(1, Math.round((count * share) / 100))).fill(fault as Fault),
  );
  const calm = Array<undefined>(Math.max(0, count - faults.length)).fill(undefined);
  return randomOrder([...faults, ...calm], seed)
    .slice(0, count)
    .map((fault, n) => ({
      marker: `${run}-${n}`,
      tab: random() < 0.5 ? 0 : 1,
      undo: random() < 0.05,
      fault,
      pause: Math.round(random() * 60),
    }));
}
