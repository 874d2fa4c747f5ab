import type { Section } from '../locales.js';
import { levels } from '../vi/levels.js';

export const levelsTexts: Section<'levels'> = { name: 'levels', vi: levels };
