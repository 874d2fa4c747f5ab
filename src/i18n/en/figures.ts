import type { Messages } from '../messages.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const monthName = (month: number, year: number): string => `${months[month - 1]} ${year}`;

export const figures: Messages['figures'] = {
  loading: 'Loading the figures…',
  slow: 'The server is slow to answer, please wait a little longer…',
  staleLoading: 'New figures are loading. Those below are still the old ones.',
  staleFailed: 'The new figures could not be loaded. Those below are the old ones.',
  noAgency: (code) => `There is no agency with the code ${code}.`,
  noAgencyHelp: 'The code may be mistyped, or the agency may have left the list.',
  notPublished: 'No figures are published here yet.',

  pickers: 'Choose which figures to see',
  agency: 'Agency',
  allAgencies: 'All agencies',
  agenciesFailed: 'The list of agencies could not be loaded.',
  period: 'Period',
  periods: {
    'this-month': 'This month',
    'last-month': 'Last month',
    'this-quarter': 'This quarter',
    'this-year': 'This year',
    'last-12-months': 'Last 12 months',
    custom: 'Choose dates',
  },
  from: 'First day',
  to: 'Last day',
  show: 'Show figures',
  dateProblems: {
    missing: 'Choose both a first and a last day.',
    order: 'The first day must not be after the last.',
    long: 'At most 10 years can be shown at a time.',
  },

  percent: (number) => `${number}%`,
  month: monthName,
  inMonth: (month, year) => `in ${monthName(month, year)}`,
  inQuarter: (quarter, year) => `in quarter ${quarter} of ${year}`,
  inYear: (year) => `in ${year}`,
  onDay: (date) => `on ${date}`,
  fromTo: (first, last) => `from ${first} to ${last}`,
  year: (year) => `${year}`,

  emptyHelp: 'Try another period or another agency.',
  asOf: (time, date) => `Figures as of ${time} on ${date}.`,

  monthTable: 'See the table by month',
  columns: { month: 'Month', field: 'Topic' },
  total: 'All',
  print: 'Print the figures',
};
