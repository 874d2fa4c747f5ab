import { fileURLToPath } from 'node:url';
import type { Catalogue } from '../../src/contract/catalogue.js';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import { bundleSize, type Engine } from './search-measure.js';

/** This project's own engine, asked the way a page asks: facets, highlights and 20 hits. */
export function motcua(catalogue: Catalogue): Engine {
  // As a page gets it: read from JSON.
  const snapshot = JSON.parse(JSON.stringify(catalogue)) as Catalogue;
  return {
    name: 'motcua',
    prepare() {
      const index = buildIndex(snapshot);
      return (query) => searchProcedures(index, { q: query }).hits.map(({ code }) => code);
    },
    bytes() {
      const entry = fileURLToPath(new URL('../../src/search/index.ts', import.meta.url));
      return bundleSize(`export * from ${JSON.stringify(entry)}`);
    },
  };
}
