import type { Messages } from '../messages.js';

export const common: Messages['common'] = {
  loading: 'Loading…',
  slow: 'The network is slow, still loading…',
  retry: 'Try again',
  offline: 'You are offline. This will load by itself when the network is back.',
  networkError: 'The server cannot be reached. Please try again in a few minutes.',
  timeout: 'The server is too slow to answer. Please try again.',
  serverError: 'Something went wrong on the server. Please try again in a few minutes.',
  tooMany: (seconds) => `The service is busy. Please try again in ${seconds} seconds.`,
  notConfigured: 'No data address has been set for this part of the page.',
  newTab: 'opens in a new tab',
  levels: {
    ministry: 'Ministry',
    province: 'Province',
    commune: 'Commune',
    other: 'Other body',
  },
  contact: {
    ask: 'Need someone to help?',
    phone: (number) => `Call ${number}`,
    email: (address) => `Write to ${address}`,
    web: 'See the help page',
  },
};
