import { expect, test } from 'vitest';
import {
  buildForPages,
  entryOf,
  widgetOf,
  widgets,
  withStaticImports,
  type Chunk,
} from './browser-build.js';

const [embed = [], motcua = []] = await buildForPages();

const namesOf = (chunks: readonly Chunk[]): string[] => chunks.map(({ fileName }) => fileName);

const loader = entryOf(embed);

test.each(widgets)('%s names all that it loads before it runs', (name) => {
  const { fileName, imports } = widgetOf(embed, name);
  const known = [fileName, ...imports, ...namesOf(withStaticImports(embed, loader.fileName))];
  const late = namesOf(withStaticImports(embed, fileName)).filter((one) => !known.includes(one));
  // Each would cost a slow network one more way there and back; see src/bundle/page-scripts.ts.
  expect(late).toEqual([]);
});

test('the loader loads nothing but itself and the defaults of the page', () => {
  expect(withStaticImports(embed, loader.fileName)).toHaveLength(2);
});

test('motcua.js is one chunk, under a name of its own', () => {
  const entry = entryOf(motcua);
  expect(entry.imports).toHaveLength(1);
  expect(withStaticImports(motcua, entry.fileName)).toHaveLength(2);
  // Parts that import the entry would run everything twice where it is included as motcua.js?v=2.
  const importers = motcua.filter(({ imports }) => imports.includes(entry.fileName));
  expect(namesOf(importers)).toEqual([]);
});
