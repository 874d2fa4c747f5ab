import { onEveryDatabase } from './helpers/databases.js';
import { databaseSuite } from './suites/database.js';
import { importSuite } from './suites/import.js';
import { liveSearchSuite } from './suites/live-search.js';
import { settlementSuite } from './suites/settlement.js';
import { synonymSuite } from './suites/synonyms.js';

// Together, because a database takes seconds to start.
onEveryDatabase((fixture, isServer) => {
  databaseSuite(fixture, isServer);
  importSuite(fixture);
  liveSearchSuite(fixture);
  settlementSuite(fixture);
  synonymSuite(fixture);
});
