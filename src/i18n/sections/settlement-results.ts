import type { Section } from '../locales.js';
import { settlementResults } from '../vi/settlement-results.js';

export const settlementResultsTexts: Section<'settlementResults'> = {
  name: 'settlementResults',
  vi: settlementResults,
};
