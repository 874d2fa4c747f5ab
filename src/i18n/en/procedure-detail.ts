import type { Messages } from '../messages.js';

export const procedureDetail: Messages['procedureDetail'] = {
  noCode: 'No procedure has been chosen.',
  loading: 'Loading the procedure…',
};
