import type { Messages } from '../messages.js';

export const ratingResults: Messages['ratingResults'] = {
  claim: 'of raters were satisfied or very satisfied',
  claimOf: (satisfied, count, when) => `${satisfied} of ${count} ratings ${when}`,
  chose: 'chose',
  sentence: (rate, count, when) =>
    `${rate} of raters were satisfied or very satisfied ${when}, out of ${count} ratings.`,
  empty: (when) => `There are no ratings ${when} yet.`,
  suppressed: (minimum, when) =>
    `Fewer than ${minimum} ratings ${when}: not published, so that nobody can be recognised.`,
  suppressedHelp: 'Try a longer period, or all agencies.',

  distribution: 'What people answered',
  ratings: (count) => `${count} ${count === '1' ? 'rating' : 'ratings'}`,
  mean: (mean, best) => `Mean: ${mean} out of ${best}.`,

  byMonth: 'Month by month',
  lastMonths: (count) => `The chart has the last ${count} months; the table below has all of them.`,
  byCriterion: 'By what was asked about',
  legend: { satisfied: 'Satisfied or very satisfied', others: 'Not satisfied' },
  unsatisfied: (count) => `${count} not satisfied`,
  none: 'no ratings yet',
  tooFew: (minimum) => `fewer than ${minimum} ratings, not published`,
  tooFewWhy: (minimum) =>
    `Where there are fewer than ${minimum} ratings they are not published, so that nobody can be recognised.`,

  criterionTable: 'See the table by what was asked about',
  captions: {
    month: (when) => `Ratings by month, ${when}`,
    criterion: (when) => `Ratings by what was asked about, ${when}`,
  },
  columns: {
    criterion: 'Asked about',
    count: 'Ratings',
    satisfied: 'Satisfied or very satisfied',
    rate: 'Share satisfied',
    mean: 'Mean',
  },
  fewerThan: (minimum) => `under ${minimum}`,
  notPublished: 'not published',

  live: 'The numbers renew themselves every 30 seconds.',
  paused: 'Renewing is paused.',
  pause: 'Pause',
  resume: 'Go on renewing',
  refreshFailed: 'Newer numbers could not be loaded; those above are older.',
};
