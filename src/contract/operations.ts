import { listAgencies } from './agencies.js';
import { getCatalogue } from './catalogue.js';
import { lookUpDossier } from './dossiers.js';
import { getProcedure, searchProcedures } from './procedures.js';
import { getRatingForm, getRatingSummary, submitRating } from './ratings.js';
import { getService } from './service.js';
import { getSettlementFigures } from './settlement.js';

/** Every operation of the contract, by name. */
export const operations = {
  getService,
  searchProcedures,
  getProcedure,
  getCatalogue,
  listAgencies,
  lookUpDossier,
  getSettlementFigures,
  getRatingForm,
  submitRating,
  getRatingSummary,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
