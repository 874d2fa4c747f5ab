import type { Messages } from '../messages.js';

export const settlementResults: Messages['settlementResults'] = {
  claim: 'of dossiers were settled early or on time',
  claimOf: (onTime, settled, when) => `${onTime} of ${settled} dossiers settled ${when}.`,
  sentence: (rate, when) => `${rate} of dossiers were settled early or on time ${when}.`,
  noneSettled: (when) => `No dossier was settled ${when}.`,
  empty: (when) => `There are no dossiers ${when}.`,
  ahead: (when) => `There are no figures ${when} yet: that time is still to come.`,

  counts: {
    early: { name: 'Settled early', help: 'Done before the promised day.' },
    onTime: { name: 'Settled on time', help: 'Done on the promised day, or with none promised.' },
    late: { name: 'Settled late', help: 'Done after the promised day.' },
    received: { name: 'Received', help: 'Complete dossiers that were accepted in the period.' },
    pending: { name: 'Pending', help: 'Accepted and not yet done' },
    overdue: { name: 'Already late', help: 'Of the pending, those whose promised day has passed.' },
  },
  untilDay: (date) => `at the end of ${date}.`,
  untilNow: 'as of now.',

  byMonth: 'Dossiers settled month by month',
  byYear: 'Dossiers settled year by year',
  legend: { early: 'Early', onTime: 'On time', late: 'Late' },
  settled: (count) => `${count} settled`,
  lateOnes: (count) => `${count} late`,
  chart: (most, mostCount) => `Chart. Most were settled in ${most}: ${mostCount}.`,
  chartLowest: (rate, when) => `The lowest share early or on time: ${rate}, ${when}.`,
  chartAllOnTime: 'None was late.',
  chartTable: 'The full figures are in the table below.',

  fieldTable: 'See the table by topic',
  agencyTable: 'By agency',
  allRows: (count) => `Show all ${count} agencies`,
  fewerRows: 'Show fewer',
  captions: {
    month: (when) => `Dossiers by month, ${when}`,
    agency: (when) => `Dossiers by agency, ${when}`,
    field: (when) => `Dossiers by topic, ${when}`,
  },
  columns: {
    received: 'Received',
    early: 'Early',
    onTime: 'On time',
    late: 'Late',
    rate: 'Early or on time',
    pending: 'Pending',
    overdue: 'Already late',
  },
  noRate: 'none yet',
};
