import { onEveryDatabase } from './helpers/databases.js';
import { queueCrowdSuite } from './suites/queue-crowd.js';
import { queueHallSuite } from './suites/queue-hall.js';
import { queueSuite } from './suites/queue.js';
import { queueStreamSuite } from './suites/queue-stream.js';

// Together, because a database takes seconds to start.
onEveryDatabase((fixture, isServer) => {
  queueSuite(fixture);
  queueHallSuite(fixture);
  queueCrowdSuite(fixture, isServer);
  queueStreamSuite(fixture, isServer);
});
