import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildIndex, searchProcedures } from '../../src/search/index.js';
import type { Engine } from './search-measure.js';

/** This project's own engine, asked the way a page asks: facets, highlights and 20 hits. */
export const motcua: Engine = {
  name: 'motcua',
  prepare(catalogue) {
    const index = buildIndex(catalogue);
    return (query) => {
      const { hits, total } = searchProcedures(index, { q: query });
      return { codes: hits.map(({ code }) => code), total };
    };
  },
  async gzipBytes() {
    const entry = fileURLToPath(new URL('../../src/search/index.ts', import.meta.url));
    const { outputFiles } = await build({
      entryPoints: [entry],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
    });
    return gzipSync(outputFiles[0]!.contents, { level: 9 }).length;
  },
};
