import type { Section } from '../locales.js';
import { figures } from '../vi/figures.js';

export const figuresTexts: Section<'figures'> = {
  name: 'figures',
  vi: figures,
};
