import { basename, dirname } from 'node:path';
import { defineConfig } from 'vite';
import { minifyTemplates } from './src/bundle/minify-templates.js';

/** What a chunk is called: the folder of the widget or engine in it, or `shared`. */
function chunkName(facade: string | null, modules: readonly string[]): string {
  const widgets = modules.filter((module) => /\/(?!shared\/)[^/]+\/define\.ts$/.test(module));
  const main = facade ?? (widgets.length === 1 ? widgets[0] : undefined);
  if (!main) return 'shared';
  const file = basename(main, '.ts');
  return file === 'define' || file === 'index' ? basename(dirname(main)) : file;
}

/** The scripts that a page includes: `dist/cdn/`. npm users and the server get what tsc emits. */
export default defineConfig({
  // Addresses relative to the script, which sits on another origin than the page.
  base: './',
  resolve: {
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
      entry: { embed: 'src/embed.ts', motcua: 'src/define.ts' },
      formats: ['es'],
      fileName: (_format, name) => `${name}.js`,
    },
    rolldownOptions: {
      output: {
        // Library mode keeps white space unless it is told twice.
        minify: true,
        // Notes for bundlers, which no page has a use for.
        comments: false,
        chunkFileNames: ({ facadeModuleId, moduleIds }) =>
          `chunks/${chunkName(facadeModuleId, moduleIds)}-[hash].js`,
      },
    },
  },
});
