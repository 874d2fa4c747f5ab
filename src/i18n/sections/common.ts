import type { Section } from '../locales.js';
import { common } from '../vi/common.js';

export const commonTexts: Section<'common'> = {
  name: 'common',
  vi: common,
};
