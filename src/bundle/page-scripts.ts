import type { InlineConfig } from 'vite';

/**
 * `embed.js`, which loads what the page uses. Modules that many widgets share are one chunk, named
 * by each of them: a browser then knows all that it needs when it has read the widget's own script.
 * Left alone they are dozens of chunks of a few hundred bytes, some found only through others.
 */
const embed: InlineConfig = {
  build: {
    lib: { entry: 'src/embed.ts' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'core', minShareCount: 4 },
            // The loader needs it at once, and nothing else of the core.
            { name: 'page-defaults', test: /\/page-defaults\.ts$/, priority: 1 },
          ],
        },
      },
    },
  },
};

/**
 * `motcua.js`: every widget at once, in one chunk; a build of its own, for it must not be cut where
 * `embed.js` cuts. Not in the very file: parts that come later would import that by its bare name,
 * and a page that says `motcua.js?v=2` would run everything twice.
 */
const motcua: InlineConfig = {
  build: {
    emptyOutDir: false,
    lib: { entry: 'src/motcua.ts', fileName: () => 'motcua.js' },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'motcua', test: /\/src\/motcua\.ts$/ }] } },
    },
  },
};

/** The scripts that a page includes, each with what it loads on demand: to build one after another. */
export const pageScripts: readonly InlineConfig[] = [embed, motcua];
