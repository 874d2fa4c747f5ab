/** What the order of calling looks at in a ticket that waits. */
export interface Waiting {
  /** Order of coming over all services; no two have the same. */
  readonly place: number;
  /** Whether it is of one of the classes that the office calls sooner. */
  readonly isPriority: boolean;
  /** Id of the service. */
  readonly service: string;
  /** How many of its service must have been called that day before it is. */
  readonly notBefore?: number | undefined;
}

/** How a counter calls. */
export interface Calling {
  /** After how many priority ones in a row an ordinary one is called, if one waits; from 1. */
  readonly inRow: number;
  /** How many of the counter's latest calls were priority ones, one after the other. */
  readonly run: number;
  /** Whether ordinary ones are called only where no priority one waits. */
  readonly setAside: boolean;
  /** How many of each service were called so far that day. */
  readonly calls: ReadonlyMap<string, number>;
}

/**
 * The tickets in the order in which a counter would call them if nothing else happened: first come
 * first served within a class, priority first but for `inRow`. Nobody who asked for more time is
 * called earlier, unless nobody else of the service waits: no counter stands idle for them.
 */
export function* callOrder<Ticket extends Waiting>(
  waiting: readonly Ticket[],
  calling: Calling,
): Generator<Ticket> {
  const left = [...waiting].sort((a, b) => a.place - b.place);
  const calls = new Map(calling.calls);
  let { run } = calling;
  while (left.length > 0) {
    const next = pick(ready(left, calls), { ...calling, run });
    yield next;
    left.splice(left.indexOf(next), 1);
    calls.set(next.service, (calls.get(next.service) ?? 0) + 1);
    run = runAfter(run, next);
  }
}

/** A counter's run of priority calls once it has called a ticket. */
export const runAfter = (run: number, { isPriority }: Pick<Waiting, 'isPriority'>): number =>
  isPriority ? run + 1 : 0;

/**
 * Of each service those who may be called now, else those who are the fewest calls away from it. Only
 * people of the same service go first: others would hold back for ever whom nobody comes behind.
 */
function ready<Ticket extends Waiting>(
  waiting: readonly Ticket[],
  calls: ReadonlyMap<string, number>,
): Ticket[] {
  const away = ({ notBefore = 0, service }: Ticket): number =>
    Math.max(0, notBefore - (calls.get(service) ?? 0));
  const least = new Map<string, number>();
  for (const ticket of waiting) {
    least.set(ticket.service, Math.min(least.get(ticket.service) ?? Infinity, away(ticket)));
  }
  return waiting.filter((ticket) => away(ticket) === least.get(ticket.service));
}

/** @param ready at least one, in the order of coming */
function pick<Ticket extends Waiting>(
  ready: readonly Ticket[],
  { inRow, run, setAside }: Calling,
): Ticket {
  const priority = ready.find(({ isPriority }) => isPriority);
  const ordinary = ready.find(({ isPriority }) => !isPriority);
  const isOrdinarysTurn = !setAside && run >= inRow;
  return (isOrdinarysTurn ? (ordinary ?? priority) : (priority ?? ordinary))!;
}
