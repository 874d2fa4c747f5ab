// One file a widget: in a file together they would all be in the script that every page loads.
export { commonTexts } from './sections/common.js';
export { dossierReportTexts } from './sections/dossier-report.js';
export { dossierStatusTexts } from './sections/dossier-status.js';
export { procedureDetailTexts } from './sections/procedure-detail.js';
export { procedureResultsTexts } from './sections/procedure-results.js';
export { procedureSearchTexts } from './sections/procedure-search.js';
export { settlementFiguresTexts } from './sections/settlement-figures.js';
