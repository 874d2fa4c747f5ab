import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { minifyTemplates } from './src/bundle/minify-templates.js';

/** Widgets' scripts all come from a `define.ts`: their folder names them. */
const chunkName = (name: string, facade: string | null): string =>
  name === 'define' && facade ? basename(dirname(facade)) : name;

/**
 * What all scripts for pages have in common; `src/bundle/page-scripts.ts` has what each has of its
 * own. npm users and the server get what tsc emits.
 */
export default defineConfig({
  // Addresses relative to the script, which sits on another origin than the page.
  base: './',
  resolve: {
    alias: {
      'lit/decorators.js': fileURLToPath(new URL('src/bundle/lit-decorators.ts', import.meta.url)),
    },
    // Lit without its development warnings, whatever NODE_ENV says (a test runner sets it).
    conditions: ['module', 'browser', 'production'],
  },
  plugins: [minifyTemplates()],
  build: {
    target: ['chrome100', 'safari16.4', 'firefox115'],
    outDir: 'dist/cdn',
    sourcemap: true,
    reportCompressedSize: false,
    // Library mode leaves out Vite's preload helper, which makes link elements from a script.
    lib: {
      entry: 'src/embed.ts',
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: {
        // Library mode keeps white space unless it is told twice.
        minify: true,
        // Notes for bundlers, which no page has a use for.
        comments: false,
        chunkFileNames: ({ name, facadeModuleId }) =>
          `chunks/${chunkName(name, facadeModuleId)}-[hash].js`,
      },
    },
  },
});
