import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { widgets } from '../bundle/browser-build.js';
import { bin, run } from '../helpers/command.js';

interface Declaration {
  name: string;
  description?: string;
  tagName?: string;
  customElement?: boolean;
  members?: { kind: string; name: string; description?: string; static?: boolean }[];
  attributes?: { name: string; description?: string }[];
  events?: { name: string; description?: string; type: { text: string } }[];
  cssParts?: { name: string; description?: string }[];
  slots?: { name: string; description?: string }[];
}

interface Manifest {
  modules: { path: string; declarations: Declaration[] }[];
}

const read = (path: string): Manifest => JSON.parse(readFileSync(path, 'utf8')) as Manifest;

const committed = read('custom-elements.json');
const declarations = committed.modules.flatMap((module) => module.declarations);
const elements = declarations.filter(({ customElement }) => customElement);

test('custom-elements.json is what the sources say', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-manifest-'));
  // The analyzer reads the folder as one below the project.
  await run([bin('cem'), 'analyze', '--quiet', '--outdir', relative('.', folder)]);
  const current = read(join(folder, 'custom-elements.json'));
  rmSync(folder, { recursive: true });
  expect(committed, 'Run `npm run analyze` and commit the result.').toEqual(current);
});

test('every widget is in it', () => {
  expect(elements.map(({ tagName }) => tagName)).toEqual(widgets.map((name) => `motcua-${name}`));
});

test.each(elements)('all that $tagName offers is described', (element) => {
  const { members = [], attributes = [], events = [], cssParts = [], slots = [] } = element;
  const offered = [element, ...members, ...attributes, ...events, ...cssParts, ...slots];
  expect(offered.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
});

test.each(elements)('the events of $tagName have classes of their own', ({ events = [] }) => {
  const classes = declarations.map(({ name }) => name);
  expect(events.filter(({ type }) => !classes.includes(type.text))).toEqual([]);
});
