import type { Section } from '../locales.js';
import { ratingDetails } from '../vi/rating-details.js';

export const ratingDetailsTexts: Section<'ratingDetails'> = {
  name: 'ratingDetails',
  vi: ratingDetails,
};
