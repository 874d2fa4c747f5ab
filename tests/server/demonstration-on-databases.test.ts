import { onEveryDatabase } from './helpers/databases.js';
import { demonstrationSuite } from './suites/demonstration.js';

// Its thousands of dossiers take seconds to load: tests go on from what those before them left.
onEveryDatabase(demonstrationSuite, { keepsRows: true });
