import type { Section } from '../locales.js';
import { queueDesk } from '../vi/queue-desk.js';

export const queueDeskTexts: Section<'queueDesk'> = {
  name: 'queueDesk',
  vi: queueDesk,
};
