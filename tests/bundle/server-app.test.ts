import { builtinModules } from 'node:module';
import { build } from 'vite';
import { expect, test } from 'vitest';

test('the request handler needs nothing of Node, nor does what it imports', async () => {
  const found = new Set<string>();
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'find-node-modules',
        enforce: 'pre',
        resolveId(id, importer) {
          if (!id.startsWith('node:') && !builtinModules.includes(id)) return undefined;
          found.add(`${id} in ${importer}`);
          return { id, external: true };
        },
      },
    ],
    build: { write: false, minify: false, lib: { entry: 'src/server/app.ts', formats: ['es'] } },
  });
  expect([...found]).toEqual([]);
});
