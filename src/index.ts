export { MotcuaDossierStatus } from './components/dossier-status/dossier-status.js';
export { DossierRatingDueEvent, DossierStatusEvent } from './components/dossier-status/events.js';
export { MotcuaProcedureDetail } from './components/procedure-detail/procedure-detail.js';
export { ProcedureLinkCopiedEvent } from './components/procedure-detail/events.js';
export { MotcuaProcedureSearch } from './components/procedure-search/procedure-search.js';
export { ProcedureOpenEvent, ProcedureSearchEvent } from './components/procedure-search/events.js';
export { MotcuaSettlementFigures } from './components/settlement-figures/settlement-figures.js';
export { SettlementFiguresEvent } from './components/settlement-figures/events.js';
export { setPageDefaults, type PageDefaults } from './controllers/page-defaults.js';
