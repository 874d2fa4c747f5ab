import type { Messages } from '../messages.js';

/** The one question, and what there is to say before it is answered. */
export const satisfactionRating: Messages['satisfactionRating'] = {
  title: 'Rate our service',
  close: 'Close',
  late: 'The agency’s own question did not come yet. You can answer this one; it will be sent.',
  offline: 'This device has no network. You can answer now; it will be sent when there is one.',
  notFound: 'This page has no question to rate by yet.',
  required: 'Please choose one of the answers.',
  tooLong: 'Your comment is too long.',
  recent: 'Thank you, you have rated this.',
  again: 'Rate again',
  more: 'There are more questions below, all optional.',
  builtIn: {
    question: 'Are you satisfied with how your request was handled?',
    steps: ['Not satisfied', 'Satisfied', 'Very satisfied'],
  },
};
