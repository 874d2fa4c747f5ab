import { expect, test } from 'vitest';
import { buildForPages, type Chunk } from './browser-build.js';

const scripts = await buildForPages();
const chunks = scripts.flat();

const forbiddenCode: [what: string, pattern: RegExp, instead: string][] = [
  ['new Function', /\bnew Function\b|\bFunction\(/, 'strict CSP forbids it; import only zod/mini'],
  ['eval', /(?<![\w$.])eval\(/, 'strict CSP forbids it'],
  ['document.write', /document\.write/, 'Trusted Types forbid it'],
  ['unsafeHTML', /unsafe(HTML|SVG|Static)/i, 'texts come from APIs; never as markup'],
  ['insertAdjacentHTML', /insertAdjacentHTML/, 'texts come from APIs; never as markup'],
  ['rem', /\drem\b/, 'the page says how much that is; use em'],
  ['the preload helper', /vitePreload|modulepreload/, 'library mode leaves it out: vite.config.ts'],
  ['Node modules', /["'`]node:/, 'this code runs in pages'],
  ['process', /\bprocess\.env\b/, 'this code runs in pages'],
  ['data of examples', /\.example\b/, 'examples are for stories and tests'],
  ['development builds', /Lit is in dev mode/, 'see `conditions` in vite.config.ts'],
];

test.each(forbiddenCode)('no chunk contains %s', (_what, pattern, instead) => {
  const guilty = chunks.filter(({ code }) => pattern.test(code)).map(({ fileName }) => fileName);
  expect(guilty, instead).toEqual([]);
});

const forbiddenModules: [what: string, pattern: RegExp][] = [
  ['the server', /\/src\/server\//],
  ['examples', /\/src\/contract\/examples\//],
  ['stories and tests', /\/(stories|tests)\//],
  ['the whole of zod', /\/zod\/(v4\/classic|v4\/locales|v3)\//],
  ['a package beside Lit, zod and uqr', /\/node_modules\/(?!lit|@lit\/|zod\/|uqr\/)/],
];

test.each(forbiddenModules)('no chunk is made of %s', (_what, pattern) => {
  const modules = chunks.flatMap(({ moduleIds, modules }) =>
    moduleIds.filter((id) => (modules[id]?.renderedLength ?? 0) > 0),
  );
  expect(modules.filter((id) => pattern.test(id))).toEqual([]);
});

test('a second build gives the same files', async () => {
  expect((await buildForPages()).map(codeByName)).toEqual(scripts.map(codeByName));
});

const codeByName = (chunks: readonly Chunk[]): [string, string][] =>
  chunks.map(({ fileName, code }) => [fileName, code]);
