import { onEveryDatabase } from './helpers/databases.js';
import { queueSuite } from './suites/queue.js';

// Together, because a database takes seconds to start.
onEveryDatabase((fixture) => {
  queueSuite(fixture);
});
