import type { Messages } from '../messages.js';

const duration = (seconds: number): string => {
  const [count, unit] = seconds < 100 ? [seconds, 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return `${count} ${count === 1 ? unit : `${unit}s`}`;
};

export const common: Messages['common'] = {
  loading: 'Loading…',
  slow: 'The network is slow, still loading…',
  retry: 'Try again',
  offline: 'You are offline. This will load by itself when the network is back.',
  networkError: 'The server cannot be reached. Please try again in a few minutes.',
  timeout: 'The server is too slow to answer. Please try again.',
  serverError: 'Something went wrong on the server. Please try again in a few minutes.',
  tooMany: 'Many people are using this service. Please wait a little, then try again.',
  retryIn: (seconds) => `Try again (best in ${duration(seconds)})`,
  notConfigured: 'No data address has been set for this part of the page.',
  newTab: 'opens in a new tab',
  contact: {
    ask: 'Need someone to help?',
    phone: (number) => `Call ${number}`,
    email: (address) => `Write to ${address}`,
    web: 'See the help page',
  },
};
