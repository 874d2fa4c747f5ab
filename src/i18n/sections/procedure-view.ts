import type { Section } from '../locales.js';
import { procedureView } from '../vi/procedure-view.js';

export const procedureViewTexts: Section<'procedureView'> = {
  name: 'procedureView',
  vi: procedureView,
};
