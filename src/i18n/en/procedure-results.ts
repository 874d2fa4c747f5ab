import type { Messages } from '../messages.js';

export const procedureResults: Messages['procedureResults'] = {
  suggestions: 'Suggested procedures',
  suggestionCount: (count) =>
    count === 0
      ? 'No suggestions.'
      : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}. Press up or down arrow to choose, Enter to open.`,
  resultCount: (count) => `${count} ${count === '1' ? 'procedure' : 'procedures'}`,
  resultCountFor: (count, query) =>
    `${count} ${count === '1' ? 'procedure' : 'procedures'} for “${query}”`,
  moreLoaded: (count) => `${count} more shown.`,
  nothing: (query) => `No procedure found for “${query}”`,
  nothingFiltered: 'No procedure matches these filters',
  nothingInFilters: (query) => `No procedure for “${query}” in these filters`,
  popular: 'Procedures that many people need',
  browse: 'Show all procedures',
  results: 'Search results',
  stale: 'These are the results of the previous search.',
  more: (count) => `Show ${count} more`,
  moreFailed: 'More could not be loaded.',
  code: 'Procedure code',
  shortCode: 'Code',
  alsoCalled: 'Also called',
  didYouMean: 'Did you mean:',
  filterButton: (active) => (active ? `Filter results (${active} selected)` : 'Filter results'),
  facets: {
    field: 'Topic',
    level: 'Handled at',
    agency: 'Agency',
    audience: 'Who applies',
  },
  facetCount: (count) => `${count} ${count === '1' ? 'procedure' : 'procedures'}`,
  allValues: (count) => `Show all ${count}`,
  fewerValues: 'Show fewer',
  showResults: (count) =>
    count === '0'
      ? 'No results, see what to try'
      : `Show ${count} ${count === '1' ? 'result' : 'results'}`,
  activeFilters: 'Filtered by',
  removeFilter: 'Remove filter',
  clearFilters: 'Remove all',
  withoutFilters: 'Found without the filters',
  tryThis: 'You can try to:',
  tips: [
    'Procedures are listed in Vietnamese, so search in Vietnamese: “khai sinh” to register a birth, “kết hôn” to marry.',
    'Type fewer words, only the main thing.',
    'Type the Vietnamese name of the paper you need, or what people call it.',
    'Check the spelling.',
  ],
  tipFilters: 'Remove some filters.',
  nearest: 'Closest procedures',
};
