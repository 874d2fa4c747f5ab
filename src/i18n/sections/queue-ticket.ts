import type { Section } from '../locales.js';
import { queueTicket } from '../vi/queue-ticket.js';

export const queueTicketTexts: Section<'queueTicket'> = {
  name: 'queueTicket',
  vi: queueTicket,
};
