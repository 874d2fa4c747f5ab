export { buildIndex, buildIndexInSteps } from './build.js';
export { InvalidCursorError } from './cursor.js';
export { fold } from './fold.js';
export { searchProcedures } from './search.js';
export type { SearchIndex } from './search-index.js';
