import type { Messages } from '../messages.js';

export const settlementFigures: Messages['settlementFigures'] = {
  title: 'How dossiers were settled',
};
