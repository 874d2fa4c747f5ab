import type { Section } from '../locales.js';
import { procedureSearch } from '../vi/procedure-search.js';

export const procedureSearchTexts: Section<'procedureSearch'> = {
  name: 'procedureSearch',
  vi: procedureSearch,
};
