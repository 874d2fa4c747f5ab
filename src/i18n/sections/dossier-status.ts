import type { Section } from '../locales.js';
import { dossierStatus } from '../vi/dossier-status.js';

export const dossierStatusTexts: Section<'dossierStatus'> = {
  name: 'dossierStatus',
  vi: dossierStatus,
};
