import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { Catalogue, type Procedure } from '../../src/contract/index.js';
import { makeCatalogue } from '../../src/server/catalogue.js';

const procedure = (code: string, rest: Partial<Procedure> = {}): Procedure => ({
  code,
  name: `Thủ tục ${code}`,
  field: 'Hộ tịch',
  levels: ['commune'],
  ...rest,
});

test('tables hold each value once, in order of first appearance', () => {
  const catalogue = makeCatalogue([
    procedure('1', { field: 'B', agencies: [{ name: 'X' }, { code: 'H1', name: 'Y' }] }),
    procedure('2', { field: 'A', audiences: ['Công dân'] }),
    procedure('3', { field: 'B', agencies: [{ code: 'H1', name: 'Y' }], audiences: ['Công dân'] }),
  ]);
  expect(z.parse(Catalogue, catalogue)).toEqual(catalogue);
  expect(catalogue.fields).toEqual(['B', 'A']);
  expect(catalogue.agencies).toEqual([{ name: 'X' }, { code: 'H1', name: 'Y' }]);
  expect(catalogue.audiences).toEqual(['Công dân']);
  expect(catalogue.procedures).toEqual([
    { code: '1', name: 'Thủ tục 1', field: 0, levels: ['commune'], agencies: [0, 1] },
    { code: '2', name: 'Thủ tục 2', field: 1, levels: ['commune'], audiences: [0] },
    { code: '3', name: 'Thủ tục 3', field: 0, levels: ['commune'], agencies: [1], audiences: [0] },
  ]);
});

test('the version is of the content alone', () => {
  const one = makeCatalogue([procedure('1')], { updatedAt: '2026-01-01T00:00:00Z' });
  const same = makeCatalogue([procedure('1', { steps: ['not searched'] })]);
  const other = makeCatalogue([procedure('1', { keywords: ['cưới'] })]);
  expect(one.version).toMatch(/^[0-9a-f]{16}$/);
  expect(same.version).toBe(one.version);
  expect(other.version).not.toBe(one.version);
  expect(one.updatedAt).toBe('2026-01-01T00:00:00Z');
});

test('contact and synonyms are part of the content', () => {
  const plain = makeCatalogue([procedure('1')]);
  const contact = { phone: '0999 000 001' };
  const synonyms = [{ terms: ['cưới'], means: ['kết hôn'] }];
  const full = makeCatalogue([procedure('1')], { contact, synonyms });
  expect(full).toMatchObject({ contact, synonyms });
  expect(full.version).not.toBe(plain.version);
});
