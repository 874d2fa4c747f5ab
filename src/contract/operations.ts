import { listAgencies } from './agencies.js';
import { getCatalogue } from './catalogue.js';
import { getProcedure, searchProcedures } from './procedures.js';
import { getService } from './service.js';

/** Every operation of the contract, by name. */
export const operations = {
  getService,
  searchProcedures,
  getProcedure,
  getCatalogue,
  listAgencies,
} as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
