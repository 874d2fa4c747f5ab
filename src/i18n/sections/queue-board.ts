import type { Section } from '../locales.js';
import { queueBoard } from '../vi/queue-board.js';

export const queueBoardTexts: Section<'queueBoard'> = {
  name: 'queueBoard',
  vi: queueBoard,
};
