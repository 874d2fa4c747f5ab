import type { Messages } from '../messages.js';

export const procedureSearch: Messages['procedureSearch'] = {
  label: 'Find a public service procedure',
  hint: 'Procedures are listed in Vietnamese. Type in Vietnamese, with or without accents: khai sinh (to register a birth), so do (land certificate), doi bang lai (to renew a driving licence)',
  submit: 'Search',
  clear: 'Clear the search',
  searching: 'Searching…',
  slow: 'The network is slow, still searching…',
  back: 'Back to results',
  backToSearch: 'Back to search',
};
