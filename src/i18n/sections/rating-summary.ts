import type { Section } from '../locales.js';
import { ratingSummary } from '../vi/rating-summary.js';

export const ratingSummaryTexts: Section<'ratingSummary'> = {
  name: 'ratingSummary',
  vi: ratingSummary,
};
