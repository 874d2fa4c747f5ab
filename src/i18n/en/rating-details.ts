import type { Messages } from '../messages.js';

const characters = (count: number): string =>
  `${count} ${count === 1 ? 'character' : 'characters'}`;

/** What is asked after the first answer, and what becomes of a rating. */
export const ratingDetails: Messages['ratingDetails'] = {
  enough: 'That is enough to send. If you like, tell us more below.',
  sendNow: 'Send now',
  reasons: 'Why did you choose this?',
  severalReasons: 'Choose as many as you like.',
  criteria: 'Rate in more detail',
  skip: 'No rating',
  optional: '(optional)',
  commentHint: 'Please write no names, phone numbers or numbers of papers.',
  remaining: (count) => `${characters(count)} left.`,
  tooLong: (count) => `${characters(count)} too long. Please shorten it, then send.`,
  send: 'Send rating',
  accepting: 'Saving…',
  notAccepted: 'Your rating could not be saved. Please send it again.',
  thanks: 'Thank you for your rating',
  notSent: 'Your rating was not sent',
  undo: 'Undo',
  undone: 'Undone. Your rating has not been sent.',
  withdrawn: 'Your rating was taken back.',
  tooLate: 'Your rating is on its way and cannot be undone any more.',
  waiting: 'Your rating will be sent in a few seconds. If it was a slip, undo it now.',
  sending: 'Sending your rating…',
  sent: 'Your rating has been sent.',
  kept: 'Not sent yet. Your rating is kept on this device and will be sent when there is a network. You need not do anything.',
  keptInPage:
    'Not sent yet. The browser does not let us store it, so your rating is only kept in this page. Please leave the page open until it has been sent.',
  refused: 'The system did not accept this rating.',
  tokenRefused:
    'This dossier has been rated already, or was looked up too long ago. Look it up again, then rate.',
  expired: 'We tried for many days, but your rating could not be sent.',
  lost: 'An earlier rating from this device could not be sent. You can rate again.',
  edit: 'Look at it and send again',
  nextIn: (seconds) =>
    `The question comes back in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  next: 'Next person',
  kiosk: {
    countdown: (seconds) =>
      `Your answer will be sent in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    stay: 'I have more to say',
    cleared: 'Next person, please.',
  },
};
