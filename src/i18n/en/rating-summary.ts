import type { Messages } from '../messages.js';

export const ratingSummary: Messages['ratingSummary'] = {
  title: 'How satisfied people are',
};
