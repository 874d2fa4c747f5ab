import { beforeEach, describe } from 'vitest';
import { clear, onEveryDatabase } from './helpers/databases.js';
import { databaseSuite } from './suites/database.js';
import { demonstrationSuite } from './suites/demonstration.js';
import { dossierImportSuite } from './suites/dossier-import.js';
import { dossierLookupSuite } from './suites/dossier-lookup.js';
import { holidaySuite } from './suites/holidays.js';
import { idempotencySuite } from './suites/idempotency.js';
import { importSuite } from './suites/import.js';
import { liveSearchSuite } from './suites/live-search.js';
import { lookupLimitsSuite } from './suites/lookup-limits.js';
import { queueCrowdSuite } from './suites/queue-crowd.js';
import { queueHallSuite } from './suites/queue-hall.js';
import { queueStreamSuite } from './suites/queue-stream.js';
import { queueSuite } from './suites/queue.js';
import { ratingExportSuite } from './suites/rating-export.js';
import { ratingFormSuite } from './suites/rating-forms.js';
import { ratingSummarySuite } from './suites/rating-summary.js';
import { ratingSuite } from './suites/ratings.js';
import { settlementSuite } from './suites/settlement.js';
import { synonymSuite } from './suites/synonyms.js';

const suites = {
  database: databaseSuite,
  import: importSuite,
  'live search': liveSearchSuite,
  settlement: settlementSuite,
  synonyms: synonymSuite,
  holidays: holidaySuite,
  'import of dossiers': dossierImportSuite,
  'lookup of dossiers': dossierLookupSuite,
  'limits of lookups': lookupLimitsSuite,
  idempotency: idempotencySuite,
  ratings: ratingSuite,
  'rating forms': ratingFormSuite,
  'rating summary': ratingSummarySuite,
  'export of ratings': ratingExportSuite,
  queue: queueSuite,
  hall: queueHallSuite,
  crowd: queueCrowdSuite,
  stream: queueStreamSuite,
};

// In one file, because a database takes seconds to start.
onEveryDatabase((fixture, isServer) => {
  describe.each(Object.entries(suites))('%s:', (_name, suite) => {
    beforeEach(() => clear(fixture().database));
    suite(fixture, isServer);
  });

  demonstrationSuite(fixture);
});
