import { Line, type Waiting } from './line.js';

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
  const lines = linesOf(waiting, calling.calls);
  let { run } = calling;
  for (;;) {
    const next = pick(lines, { ...calling, run });
    if (!next) return;
    yield next.ticket;
    next.line.call(next.ticket);
    run = runAfter(run, next.ticket);
  }
}

/** A counter's run of priority calls once it has called a ticket. */
export const runAfter = (run: number, { isPriority }: Pick<Waiting, 'isPriority'>): number =>
  isPriority ? run + 1 : 0;

function linesOf<Ticket extends Waiting>(
  waiting: readonly Ticket[],
  calls: Calling['calls'],
): Line<Ticket>[] {
  const byService = new Map<string, Ticket[]>();
  for (const ticket of [...waiting].sort((a, b) => a.place - b.place)) {
    const others = byService.get(ticket.service);
    if (others) others.push(ticket);
    else byService.set(ticket.service, [ticket]);
  }
  return [...byService].map(([service, tickets]) => new Line(tickets, calls.get(service) ?? 0));
}

/** Of all who may be called the one whose turn it is; undefined where nobody waits. */
function pick<Ticket extends Waiting>(
  lines: readonly Line<Ticket>[],
  { inRow, run, setAside }: Calling,
): { line: Line<Ticket>; ticket: Ticket } | undefined {
  const priority = earliest(lines, true);
  const ordinary = earliest(lines, false);
  const isOrdinarysTurn = !setAside && run >= inRow;
  return isOrdinarysTurn ? (ordinary ?? priority) : (priority ?? ordinary);
}

function earliest<Ticket extends Waiting>(
  lines: readonly Line<Ticket>[],
  isPriority: boolean,
): { line: Line<Ticket>; ticket: Ticket } | undefined {
  let found: { line: Line<Ticket>; ticket: Ticket } | undefined;
  for (const line of lines) {
    const ticket = line.first(isPriority);
    if (ticket && (!found || ticket.place < found.ticket.place)) found = { line, ticket };
  }
  return found;
}
