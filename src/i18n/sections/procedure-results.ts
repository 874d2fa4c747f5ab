import type { Section } from '../locales.js';
import { procedureResults } from '../vi/procedure-results.js';

export const procedureResultsTexts: Section<'procedureResults'> = {
  name: 'procedureResults',
  vi: procedureResults,
};
