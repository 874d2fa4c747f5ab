import { readdirSync, readFileSync } from 'node:fs';
import compat from '@mdn/browser-compat-data' with { type: 'json' };
import { expect, test } from 'vitest';
import { integrityOf, placeholder, versioned } from '../../src/bundle/snippets.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const snippets = readFileSync('dist/cdn/snippets.md', 'utf8');

/** Files with the hashes that the snippets give for them, in import maps and in tags. */
const promised = [
  ...snippets.matchAll(/"([^"]+)": "(sha384-[^"]+)"/g),
  ...snippets.matchAll(/(?:src|href)="([^"]+)"\s+integrity="([^"]+)"/g),
].map(([, address, integrity]) => [address!.replace(placeholder, ''), integrity!] as const);

test.each(promised)('%s is the file whose hash the snippet gives', (file, integrity) => {
  expect(integrityOf(readFileSync(`dist/cdn/${file}`))).toBe(integrity);
});

test('every script in the folder has its hash, and none is named that is not there', () => {
  const chunks = readdirSync('dist/cdn/chunks').filter((name) => name.endsWith('.js'));
  const scripts = ['embed.js', 'motcua.js'].map((name) => versioned(name, version));
  const files = [...chunks.map((name) => `chunks/${name}`), ...scripts];
  expect(new Set(promised.map(([file]) => file))).toEqual(new Set(files));
});

test('what every page needs is fetched at once, not when the script has been read', () => {
  const preloaded = [...snippets.matchAll(/rel="modulepreload"\s+crossorigin\s+href="([^"]+)"/g)];
  const names = preloaded.map(([, address]) => /chunks\/(.+)-.{8}\.js$/.exec(address!)?.[1]);
  expect(names).toEqual(expect.arrayContaining(['core', 'motcua', 'page-defaults']));
});

test.each(['embed.js', 'motcua.js'])('%s has the same bytes under its versioned name', (name) => {
  const bytes = readFileSync(`dist/cdn/${versioned(name, version)}`);
  expect(bytes.equals(readFileSync(`dist/cdn/${name}`))).toBe(true);
});

test('the guide names the browsers that check the tag alone', () => {
  const { support } = compat.html.elements!.script!.type!.importmap!.integrity!.__compat!;
  const since = (name: 'chrome' | 'edge' | 'safari' | 'firefox'): string =>
    String([support[name]].flat()[0]?.version_added);
  expect(since('edge')).toBe(since('chrome'));
  expect(readFileSync('docs/guides/embed.md', 'utf8').replaceAll(/\s+/g, ' ')).toContain(
    `Chrome and Edge before ${since('chrome')}, Safari before ${since('safari')} and Firefox before ${since('firefox')} cannot`,
  );
});
