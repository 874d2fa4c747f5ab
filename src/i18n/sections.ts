// One file a widget: in a file together they would all be in the script that every page loads.
export { commonTexts } from './sections/common.js';
export { dossierReportTexts } from './sections/dossier-report.js';
export { dossierStatusTexts } from './sections/dossier-status.js';
export { figuresTexts } from './sections/figures.js';
export { procedureDetailTexts } from './sections/procedure-detail.js';
export { procedureResultsTexts } from './sections/procedure-results.js';
export { procedureSearchTexts } from './sections/procedure-search.js';
export { queueBoardTexts } from './sections/queue-board.js';
export { queueSpeechTexts } from './sections/queue-speech.js';
export { queueTicketTexts } from './sections/queue-ticket.js';
export { queueDeskTexts } from './sections/queue-desk.js';
export { ratingResultsTexts } from './sections/rating-results.js';
export { ratingSummaryTexts } from './sections/rating-summary.js';
export { ratingDetailsTexts } from './sections/rating-details.js';
export { satisfactionRatingTexts } from './sections/satisfaction-rating.js';
export { settlementFiguresTexts } from './sections/settlement-figures.js';
