import type { Contact } from '../contract/common.js';
import type { OperationInput, OperationOutput } from '../contract/operation.js';
import {
  operations,
  streams,
  type OperationName,
  type Operations,
} from '../contract/operations.js';
import { contractVersion } from '../contract/service.js';
import type { RatingSummary } from '../contract/ratings.js';
import type { SettlementFigures } from '../contract/settlement.js';
import { InvalidCursorError } from '../search/index.js';
import type { Caller } from './api/operation-route.js';
import { ProblemError } from './api/problems.js';
import type { Database } from './database/database.js';
import { offerOf } from './dossiers/factors.js';
import { createLookUp, type DossierOptions } from './dossiers/look-up.js';
import type { LiveSearch } from './live-search.js';
import type { Log } from './log.js';
import { createQueueHandlers } from './queue/handlers.js';
import type { QueueOptions } from './queue/options.js';
import { getForm } from './ratings/forms.js';
import { createSubmitRating, type RatingOptions } from './ratings/submit.js';
import { ratingSummary } from './ratings/summary.js';
import { settlementFigures } from './settlement/figures.js';
import { sharedAnswers } from './shared-answers.js';
import { agencies } from './stores/agencies.js';
import { procedures } from './stores/procedures.js';
import { timeZone } from './time-zone.js';

/**
 * One function for every operation: takes its parameters and body, and who asks; gives its answer,
 * throws `ProblemError`. An answer must not be changed once it was given.
 */
export type Handlers = {
  readonly [Name in OperationName]: (
    input: OperationInput<Operations[Name]>,
    caller: Caller,
  ) => OperationOutput<Operations[Name]> | Promise<OperationOutput<Operations[Name]>>;
};

export interface HandlerOptions {
  readonly database: Database;
  readonly search: LiveSearch;
  /** What the service calls itself. */
  readonly name: string;
  /** Whom a citizen can ask. */
  readonly contact?: Contact | undefined;
  /** How dossiers can be looked up; without it they cannot. */
  readonly dossiers?: DossierOptions | undefined;
  /** How ratings can be given; without it they cannot. */
  readonly ratings?: RatingOptions | undefined;
  /** Told of what the operator must look at. */
  readonly log?: Log | undefined;
  /** How queues are kept; without it there are none. */
  readonly queue?: QueueOptions | undefined;
}

/** Counting a year's dossiers takes the database up to a second. */
const sharing = { maxAge: 60_000, kept: 500, waiting: 8 };

/** The reference server's own handlers. */
export function createHandlers(options: HandlerOptions): Handlers {
  const { database, search, name, contact, dossiers, ratings, queue, log } = options;
  const figures = sharedAnswers<SettlementFigures>(sharing);
  const summaries = sharedAnswers<RatingSummary>({ ...sharing, maxAge: 5_000 });
  const missing: readonly OperationName[] = [
    ...(dossiers ? [] : (['lookUpDossier'] as const)),
    ...(ratings ? [] : (['submitRating'] as const)),
    ...(queue ? [] : queueOperations),
  ];
  return {
    getService: () => ({
      contractVersion,
      name,
      operations: [
        ...Object.keys(operations).filter(
          (operation) => !missing.includes(operation as OperationName),
        ),
        ...(queue ? Object.keys(streams) : []),
      ],
      timeZone,
      languages: ['vi'],
      ...(dossiers && { verifications: dossiers.verifications.map(offerOf) }),
      ...(contact && { contact }),
    }),

    searchProcedures(query) {
      try {
        return search.search(query);
      } catch (error) {
        if (!(error instanceof InvalidCursorError)) throw error;
        const detail = 'Không phải của lần tìm này; hãy tìm lại từ đầu.';
        throw new ProblemError('invalid-parameter', undefined, [{ parameter: 'cursor', detail }]);
      }
    },

    async getProcedure({ code }) {
      const procedure = await procedures.get(database, code);
      if (!procedure) throw new ProblemError('not-found', 'Không có thủ tục mang mã này.');
      return procedure;
    },

    getCatalogue: () => search.catalogue,

    lookUpDossier: dossiers ? createLookUp(database, dossiers, log) : unavailable,

    ...(queue ? createQueueHandlers(database, queue) : withoutQueue),

    getRatingForm: ({ id, lang }) => getForm(database, id, lang),

    submitRating: ratings ? createSubmitRating(database, ratings) : unavailable,

    getRatingSummary: (query) =>
      summaries(JSON.stringify(query), () => ratingSummary(database, query, new Date())),

    getSettlementFigures: (query) =>
      figures(JSON.stringify(query), () => settlementFigures(database, query, new Date())),

    listAgencies: async () => ({ agencies: await agencies.list(database) }),
  };
}

function unavailable(): never {
  throw new ProblemError('unavailable');
}

const withoutQueue = {
  listOffices: unavailable,
  getQueue: unavailable,
  takeTicket: unavailable,
  getTicket: unavailable,
  postponeTicket: unavailable,
  rejoinQueue: unavailable,
  leaveQueue: unavailable,
  undoLeave: unavailable,
  getDesk: unavailable,
  callNext: unavailable,
  startServing: unavailable,
  recallTicket: unavailable,
  completeTicket: unavailable,
  markNoShow: unavailable,
  transferTicket: unavailable,
  pauseCounter: unavailable,
  resumeCounter: unavailable,
};
const queueOperations = Object.keys(withoutQueue) as (keyof typeof withoutQueue)[];
