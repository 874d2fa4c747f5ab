import type { Messages } from '../messages.js';

export const levels: Messages['levels'] = {
  ministry: 'Ministry',
  province: 'Province',
  commune: 'Commune',
  other: 'Other body',
};
