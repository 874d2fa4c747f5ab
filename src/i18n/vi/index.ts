import type { Messages } from '../messages.js';
import { common } from './common.js';
import { dossierReport } from './dossier-report.js';
import { dossierScan } from './dossier-scan.js';
import { dossierStatus } from './dossier-status.js';
import { figures } from './figures.js';
import { levels } from './levels.js';
import { mistakes } from './mistakes.js';
import { procedureDetail } from './procedure-detail.js';
import { procedureView } from './procedure-view.js';
import { procedureResults } from './procedure-results.js';
import { procedureSearch } from './procedure-search.js';
import { queueBoard } from './queue-board.js';
import { queueSpeech } from './queue-speech.js';
import { queueTicket } from './queue-ticket.js';
import { queueDesk } from './queue-desk.js';
import { ratingResults } from './rating-results.js';
import { ratingSummary } from './rating-summary.js';
import { ratingDetails } from './rating-details.js';
import { satisfactionRating } from './satisfaction-rating.js';
import { settlementFigures } from './settlement-figures.js';
import { settlementResults } from './settlement-results.js';

/** All texts in Vietnamese. */
export const vi: Messages = {
  common,
  levels,
  mistakes,
  procedureSearch,
  procedureResults,
  procedureDetail,
  dossierScan,
  procedureView,
  dossierStatus,
  dossierReport,
  figures,
  queueDesk,
  ratingResults,
  ratingSummary,
  satisfactionRating,
  ratingDetails,
  settlementFigures,
  settlementResults,
  queueBoard,
  queueSpeech,
  queueTicket,
};
