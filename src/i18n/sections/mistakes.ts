import type { Section } from '../locales.js';
import { mistakes } from '../vi/mistakes.js';

export const mistakesTexts: Section<'mistakes'> = { name: 'mistakes', vi: mistakes };
