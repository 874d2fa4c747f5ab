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

/**
 * Who waits for one service. Those may be called whose turn has come, else those who are the fewest
 * calls away from it. Only people of the same service go first: others would hold back for ever whom
 * nobody comes behind.
 */
export class Line<Ticket extends Waiting> {
  private readonly ready = { priority: new Places<Ticket>(), ordinary: new Places<Ticket>() };
  /** Whose turn has not come, the last one to come first. */
  private readonly later: Ticket[];

  /** @param waiting in the order of coming */
  constructor(
    waiting: readonly Ticket[],
    private calls: number,
  ) {
    this.later = waiting.filter(({ notBefore = 0 }) => notBefore > calls);
    this.later.sort((a, b) => b.notBefore! - a.notBefore!);
    for (const ticket of waiting) if ((ticket.notBefore ?? 0) <= calls) this.admit(ticket);
    this.admitThose();
  }

  first(isPriority: boolean): Ticket | undefined {
    return this.ready[isPriority ? 'priority' : 'ordinary'].first;
  }

  /** @param ticket one of the first ones */
  call({ isPriority }: Ticket): void {
    this.ready[isPriority ? 'priority' : 'ordinary'].shift();
    this.calls += 1;
    this.admitThose();
  }

  private admit(ticket: Ticket): void {
    this.ready[ticket.isPriority ? 'priority' : 'ordinary'].add(ticket);
  }

  /** Those whose turn has come by now; where nobody is left, those who are the nearest to it. */
  private admitThose(): void {
    const isEmpty = !this.first(true) && !this.first(false);
    const nearest = isEmpty ? (this.later.at(-1)?.notBefore ?? 0) : 0;
    const until = Math.max(this.calls, nearest);
    while (this.later.length > 0 && this.later.at(-1)!.notBefore! <= until) {
      this.admit(this.later.pop()!);
    }
  }
}

/** Tickets in the order of coming, which are taken from the front. */
class Places<Ticket extends Waiting> {
  private readonly tickets: Ticket[] = [];
  private front = 0;

  get first(): Ticket | undefined {
    return this.tickets[this.front];
  }

  shift(): void {
    this.front += 1;
  }

  /** Most come last, in their order; one who asked for more time has come before others. */
  add(ticket: Ticket): void {
    let at = this.tickets.length;
    while (at > this.front && this.tickets[at - 1]!.place > ticket.place) at -= 1;
    this.tickets.splice(at, 0, ticket);
  }
}
