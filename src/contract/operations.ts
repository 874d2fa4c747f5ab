import { listAgencies } from './agencies.js';
import { getCatalogue } from './catalogue.js';
import { lookUpDossier } from './dossiers.js';
import {
  callNext,
  completeTicket,
  getDesk,
  markNoShow,
  pauseCounter,
  recallTicket,
  resumeCounter,
  startServing,
  transferTicket,
} from './desk.js';
import { getProcedure, searchProcedures } from './procedures.js';
import {
  getQueue,
  getTicket,
  leaveQueue,
  listOffices,
  postponeTicket,
  rejoinQueue,
  streamQueue,
  takeTicket,
  undoLeave,
} from './queue.js';
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
  listOffices,
  getQueue,
  takeTicket,
  getTicket,
  postponeTicket,
  rejoinQueue,
  leaveQueue,
  undoLeave,
  getDesk,
  callNext,
  startServing,
  recallTicket,
  completeTicket,
  markNoShow,
  transferTicket,
  pauseCounter,
  resumeCounter,
} as const;

/** Operations that answer with Server-Sent Events; `response` describes an event's data. */
export const streams = { streamQueue } as const;

export type Operations = typeof operations;
export type OperationName = keyof Operations;
