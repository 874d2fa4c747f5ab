import type { Section } from '../locales.js';
import { settlementFigures } from '../vi/settlement-figures.js';

export const settlementFiguresTexts: Section<'settlementFigures'> = {
  name: 'settlementFigures',
  vi: settlementFigures,
};
