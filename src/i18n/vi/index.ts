import type { Messages } from '../messages.js';
import { common } from './common.js';
import { dossierReport } from './dossier-report.js';
import { dossierStatus } from './dossier-status.js';
import { procedureDetail } from './procedure-detail.js';
import { procedureResults } from './procedure-results.js';
import { procedureSearch } from './procedure-search.js';
import { settlementFigures } from './settlement-figures.js';

/** All texts in Vietnamese. */
export const vi: Messages = {
  common,
  procedureSearch,
  procedureResults,
  procedureDetail,
  dossierStatus,
  dossierReport,
  settlementFigures,
};
