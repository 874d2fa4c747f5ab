import type { Messages } from '../messages.js';

export const procedureSearch: Messages['procedureSearch'] = {
  label: 'Find a public service procedure',
  hint: 'Type what you need to do, with or without accents. For example: khai sinh, so do, doi bang lai',
  submit: 'Search',
  clear: 'Clear the search',
  suggestions: 'Suggested procedures',
  suggestionCount: (count) =>
    count === 0
      ? 'No suggestions.'
      : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}. Press up or down arrow to choose, Enter to open.`,
  searching: 'Searching…',
  slow: 'The network is slow, still searching…',
  back: 'Back to results',
  backToSearch: 'Back to search',
};
