import { onEveryDatabase } from './helpers/databases.js';
import { idempotencySuite } from './suites/idempotency.js';
import { ratingExportSuite } from './suites/rating-export.js';
import { ratingFormSuite } from './suites/rating-forms.js';
import { ratingSummarySuite } from './suites/rating-summary.js';
import { ratingSuite } from './suites/ratings.js';

// Together, because a database takes seconds to start.
onEveryDatabase((fixture, isServer) => {
  idempotencySuite(fixture, isServer);
  ratingSuite(fixture);
  ratingFormSuite(fixture);
  ratingSummarySuite(fixture);
  ratingExportSuite(fixture);
});
