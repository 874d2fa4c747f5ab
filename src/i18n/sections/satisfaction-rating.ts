import type { Section } from '../locales.js';
import { satisfactionRating } from '../vi/satisfaction-rating.js';

export const satisfactionRatingTexts: Section<'satisfactionRating'> = {
  name: 'satisfactionRating',
  vi: satisfactionRating,
};
