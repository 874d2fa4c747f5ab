import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { widgets } from './browser-build.js';

const { exports, bin, customElements } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  bin: Record<string, string>;
  customElements: string;
};

/** Every address that the package promises, with `*` standing for each widget. */
const promised = [
  ...Object.values(exports).map((path) => (typeof path === 'string' ? path : path.default)),
  ...Object.values(bin),
  customElements,
].flatMap((path) => (path.includes('*') ? widgets.map((name) => path.replace('*', name)) : [path]));

test.each([...promised, 'dist/cdn/embed.js', 'dist/cdn/motcua.js'])('%s exists', (path) => {
  expect(existsSync(path), 'Run `npm run build` first.').toBe(true);
});

test.each(promised.filter((path) => path.endsWith('.js')))('%s has types', (path) => {
  expect(existsSync(path.replace(/\.js$/, '.d.ts'))).toBe(true);
});

/** What needs no page: an import by the package's own name, as its users write it. */
const withoutPage = ['motcua', 'motcua/contract', 'motcua/client', 'motcua/search', 'motcua/i18n'];

test.each([...withoutPage, 'motcua/server'])('%s can be imported under Node', async (name) => {
  expect(Object.keys((await import(name)) as object)).not.toEqual([]);
});

test('motcua/server is at run time what its types say', async () => {
  const said = Object.keys(await import('../../src/server/index.js'));
  expect(Object.keys((await import('motcua/server')) as object).sort()).toEqual(said.sort());
});
