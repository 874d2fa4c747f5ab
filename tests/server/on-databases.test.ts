import { onEveryDatabase } from './helpers/databases.js';
import { databaseSuite } from './suites/database.js';
import { holidaySuite } from './suites/holidays.js';
import { dossierImportSuite } from './suites/dossier-import.js';
import { dossierLookupSuite } from './suites/dossier-lookup.js';
import { importSuite } from './suites/import.js';
import { liveSearchSuite } from './suites/live-search.js';
import { lookupLimitsSuite } from './suites/lookup-limits.js';
import { settlementSuite } from './suites/settlement.js';
import { synonymSuite } from './suites/synonyms.js';

// Together, because a database takes seconds to start.
onEveryDatabase((fixture, isServer) => {
  databaseSuite(fixture, isServer);
  importSuite(fixture);
  liveSearchSuite(fixture);
  settlementSuite(fixture);
  synonymSuite(fixture);
  holidaySuite(fixture);
  dossierImportSuite(fixture);
  dossierLookupSuite(fixture);
  lookupLimitsSuite(fixture);
});
