import type { Section } from '../locales.js';
import { procedureDetail } from '../vi/procedure-detail.js';

export const procedureDetailTexts: Section<'procedureDetail'> = {
  name: 'procedureDetail',
  vi: procedureDetail,
};
