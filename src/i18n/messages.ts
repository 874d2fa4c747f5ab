import type { common } from './vi/common.js';
import type { dossierReport } from './vi/dossier-report.js';
import type { dossierScan } from './vi/dossier-scan.js';
import type { dossierStatus } from './vi/dossier-status.js';
import type { figures } from './vi/figures.js';
import type { levels } from './vi/levels.js';
import type { mistakes } from './vi/mistakes.js';
import type { procedureDetail } from './vi/procedure-detail.js';
import type { procedureView } from './vi/procedure-view.js';
import type { procedureResults } from './vi/procedure-results.js';
import type { procedureSearch } from './vi/procedure-search.js';
import type { queueBoard } from './vi/queue-board.js';
import type { queueSpeech } from './vi/queue-speech.js';
import type { queueTicket } from './vi/queue-ticket.js';
import type { queueDesk } from './vi/queue-desk.js';
import type { ratingResults } from './vi/rating-results.js';
import type { ratingSummary } from './vi/rating-summary.js';
import type { ratingDetails } from './vi/rating-details.js';
import type { satisfactionRating } from './vi/satisfaction-rating.js';
import type { settlementFigures } from './vi/settlement-figures.js';
import type { settlementResults } from './vi/settlement-results.js';

/** Every text of every widget. Vietnamese is the original; other locales take its shape. */
export interface Messages {
  common: typeof common;
  levels: typeof levels;
  mistakes: typeof mistakes;
  procedureSearch: typeof procedureSearch;
  procedureResults: typeof procedureResults;
  procedureDetail: typeof procedureDetail;
  procedureView: typeof procedureView;
  dossierStatus: typeof dossierStatus;
  dossierReport: typeof dossierReport;
  dossierScan: typeof dossierScan;
  figures: typeof figures;
  queueDesk: typeof queueDesk;
  ratingResults: typeof ratingResults;
  ratingSummary: typeof ratingSummary;
  satisfactionRating: typeof satisfactionRating;
  ratingDetails: typeof ratingDetails;
  settlementFigures: typeof settlementFigures;
  settlementResults: typeof settlementResults;
  queueBoard: typeof queueBoard;
  queueSpeech: typeof queueSpeech;
  queueTicket: typeof queueTicket;
}
