/** What search and its contract agree on; without schemas, so that the engine needs none. */
export const facetNames = ['field', 'level', 'agency', 'audience'] as const;

/** Longest query that is read, in UTF-16 code units; a widget cuts, an API refuses. */
export const maxQueryLength = 500;

/** Hits in an answer when the query names no `limit`. */
export const defaultLimit = 20;

/** Most hits in an answer. */
export const maxLimit = 100;
