import type { DeskTicket } from '../../contract/desk.js';
import type { Destination } from './desk-action.js';

/** What an officer has chosen for a ticket that is to go elsewhere. */
export class TransferForm {
  /** `service:` or `counter:` and an id; empty where nothing is chosen. */
  chosen = '';
  isMissing = false;
  private ticket: string | undefined;

  constructor(
    private readonly changed: () => void,
    private readonly send: (ticket: DeskTicket, to: Destination) => void,
    private readonly focus: (selector: string) => void,
  ) {}

  /** Whether it is open for a ticket: it never goes over to the next one. */
  isOpenFor(ticket: DeskTicket | undefined): boolean {
    return ticket !== undefined && ticket.id === this.ticket;
  }

  toggle(ticket: DeskTicket): void {
    if (this.isOpenFor(ticket)) return this.cancel();
    this.ticket = ticket.id;
    this.chosen = '';
    this.isMissing = false;
    this.focus('#destination');
    this.changed();
  }

  readonly choose = (event: Event): void => {
    this.chosen = (event.target as HTMLSelectElement).value;
    this.isMissing = false;
    this.changed();
  };

  readonly cancel = (): void => {
    this.ticket = undefined;
    this.focus('.transfer');
    this.changed();
  };

  submit(ticket: DeskTicket): void {
    const to = destinationOf(this.chosen);
    this.isMissing = to === undefined;
    if (to) this.send(ticket, to);
    else this.focus('#destination');
    this.changed();
  }
}

function destinationOf(chosen: string): Destination | undefined {
  const [kind, ...rest] = chosen.split(':');
  const id = rest.join(':');
  if (kind === 'service') return { toService: id };
  return kind === 'counter' ? { toCounter: id } : undefined;
}
