import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Synonym } from '../../../src/contract/catalogue.js';
import { everydayFiles } from '../../../src/server/assets.js';
import { builtInNames, builtInSynonyms } from '../../../src/server/everyday/built-in.js';
import { hasSharedData, readLines } from '../../search/shared-data.js';

const rows = [...builtInNames()];

test('at least 600 procedures have at least eight everyday names each', () => {
  expect(rows.filter(([, names]) => names.length >= 8).length).toBeGreaterThanOrEqual(600);
  expect(rows.filter(([, names]) => names.length < 8)).toEqual([]);
});

test('no name stands for two procedures, and none is too long to be read at a glance', () => {
  const all = rows.flatMap(([, names]) => names);
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
  expect(all.filter((name) => name.length > 60 || name !== name.trim())).toEqual([]);
});

test('accents are composed', () => {
  for (const [, names] of rows) {
    for (const name of names) expect(name).toBe(name.normalize('NFC'));
  }
});

test('no file is larger than can be corrected by hand', () => {
  for (const file of readdirSync(everydayFiles.names)) {
    expect(statSync(join(everydayFiles.names, file)).size, file).toBeLessThanOrEqual(600_000);
  }
});

test('there are at least 250 synonyms, all as the contract has them', () => {
  const synonyms = builtInSynonyms();
  expect(synonyms.length).toBeGreaterThanOrEqual(250);
  for (const synonym of synonyms) expect(z.parse(Synonym, synonym)).toEqual(synonym);
});

test('a phrase has one meaning, unless the context tells', () => {
  const plain = builtInSynonyms().filter(({ context }) => context === undefined);
  const terms = plain.flatMap((synonym) => synonym.terms);
  expect(terms.filter((term, i) => terms.indexOf(term) !== i)).toEqual([]);
});

test.skipIf(!hasSharedData)('codes are those of real procedures', () => {
  const codes = new Set(
    readLines<{ code: string }>('procedures-all.jsonl.gz').map(({ code }) => code),
  );
  expect(rows.filter(([code]) => !codes.has(code))).toEqual([]);
});
