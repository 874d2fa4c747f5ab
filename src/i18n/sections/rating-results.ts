import type { Section } from '../locales.js';
import { ratingResults } from '../vi/rating-results.js';

export const ratingResultsTexts: Section<'ratingResults'> = {
  name: 'ratingResults',
  vi: ratingResults,
};
