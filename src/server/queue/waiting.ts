import type { TicketRow } from '../stores/tickets.js';
import type { Waiting } from './line.js';

/** A ticket as the order of calling sees it, with its row. */
export const waitingOf = (row: TicketRow): Waiting & { readonly row: TicketRow } => ({
  place: row.place,
  isPriority: row.priority !== null,
  service: row.service,
  notBefore: row.not_before ?? undefined,
  row,
});
