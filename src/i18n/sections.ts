import type { Section } from './locales.js';
import { common } from './vi/common.js';
import { dossierReport } from './vi/dossier-report.js';
import { dossierStatus } from './vi/dossier-status.js';
import { procedureDetail } from './vi/procedure-detail.js';
import { procedureSearch } from './vi/procedure-search.js';
import { settlementFigures } from './vi/settlement-figures.js';

// One constant a widget, so that a page that uses one widget does not carry the texts of all.

export const commonTexts: Section<'common'> = { name: 'common', vi: common };

export const procedureSearchTexts: Section<'procedureSearch'> = {
  name: 'procedureSearch',
  vi: procedureSearch,
};

export const procedureDetailTexts: Section<'procedureDetail'> = {
  name: 'procedureDetail',
  vi: procedureDetail,
};

export const dossierStatusTexts: Section<'dossierStatus'> = {
  name: 'dossierStatus',
  vi: dossierStatus,
};

export const dossierReportTexts: Section<'dossierReport'> = {
  name: 'dossierReport',
  vi: dossierReport,
};

export const settlementFiguresTexts: Section<'settlementFigures'> = {
  name: 'settlementFigures',
  vi: settlementFigures,
};
