import type { Section } from '../locales.js';
import { dossierReport } from '../vi/dossier-report.js';

export const dossierReportTexts: Section<'dossierReport'> = {
  name: 'dossierReport',
  vi: dossierReport,
};
