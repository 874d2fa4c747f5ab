import type { Section } from '../locales.js';
import { dossierScan } from '../vi/dossier-scan.js';

export const dossierScanTexts: Section<'dossierScan'> = {
  name: 'dossierScan',
  vi: dossierScan,
};
