import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detailsOf, elementsOf, readManifest } from '../../src/bundle/manifest.js';

/*
 * What the build tells editors, frameworks and language models of each widget. Nothing is built
 * here: `npm test` has built before.
 */

interface Named {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
}

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

const manifest = await readManifest();
const elements = elementsOf(manifest);

const { tags } = readJson<{ tags: (Named & { attributes: Named[] })[] }>(
  'dist/vscode.html-custom-data.json',
);
const webTypes = readJson<{
  contributions: { html: { elements: (Named & { attributes: Named[]; events?: Named[] })[] } };
}>('dist/web-types.json').contributions.html.elements;
const llms = readFileSync('dist/llms.txt', 'utf8');

const declarations = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.d.ts') && !path.startsWith('server'))
  .map((path) => readFileSync(`dist/${path}`, 'utf8'))
  .join('\n');

describe.each(elements)('$tagName', ({ tagName, attributes = [], events = [] }) => {
  const names = attributes.map(({ name }) => name).sort();
  const find = <T extends Named>(all: readonly T[]): T => all.find(({ name }) => name === tagName)!;

  test('in HTML, VS Code completes its attributes and explains them', () => {
    const told = find(tags).attributes;
    expect(told.map(({ name }) => name).sort()).toEqual(names);
    expect(told.filter(({ description }) => !description)).toEqual([]);
  });

  test('in HTML, the JetBrains editors know its attributes and its events with their types', () => {
    const told = find(webTypes);
    expect(told.attributes.map(({ name }) => name).sort()).toEqual(names);
    expect((told.events ?? []).map(({ name, type }) => [name, type])).toEqual(
      events.map(({ name, type }) => [name, type?.text]),
    );
  });

  test('its events say what they tell, with types', () => {
    for (const event of events) {
      const details = detailsOf(manifest, event);
      expect(details.length, event.name).toBeGreaterThan(0);
      expect(details.filter(({ type }) => !type || /\b(any|unknown)\b/.test(type.text))).toEqual(
        [],
      );
    }
  });

  test('addEventListener and the tags of React, Vue and Svelte know the types of its events', () => {
    const inVue = (name: string): string =>
      name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
    for (const { name, type } of events) {
      expect(declarations).toContain(`'${name}': ${type?.text};`);
      for (const framework of ['react', 'svelte', 'vue']) {
        const types = readFileSync(`dist/frameworks/${framework}.d.ts`, 'utf8');
        const listener = framework === 'vue' ? `on${inVue(name)}` : `on${name}`;
        expect(types).toContain(`'${listener}'?: (event: ${type?.text}) => void`);
      }
    }
  });

  test('llms.txt has its attributes, and its events with what they tell', () => {
    const [section = ''] = llms.split(`### <${tagName}>`).slice(1).join('').split('\n### <');
    for (const name of names) expect(section).toContain(`- \`${name}\` (`);
    for (const event of events) {
      const told = detailsOf(manifest, event).map(({ name, type }) => `${name}: ${type?.text}`);
      expect(section.replace(/\s+/g, ' ')).toContain(`Fields: ${told.join(', ')}.`);
    }
  });
});

test('llms.txt has every guide', () => {
  for (const name of readdirSync('docs/guides')) {
    const [title] = readFileSync(`docs/guides/${name}`, 'utf8').split('\n');
    expect(llms).toContain(title);
  }
});
